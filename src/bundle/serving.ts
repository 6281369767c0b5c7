export { isRecordFolder } from '../store/folder.ts'
export { announceServer, type ServingAt, serverOf } from '../store/lock.ts'
