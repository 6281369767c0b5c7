export { type BuildOptions, type BuildReport, build } from './build.ts'
export { type ExportOptions, exportRecord } from './export.ts'
export type { BuildProgress } from './progress.ts'
