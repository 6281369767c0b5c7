// Light enough for a command that only prints: nothing here loads a database.
export { ACCOUNT_KINDS, ACCOUNT_TITLES } from '../publish/account-words.ts'
export { calledName } from '../publish/called-name.ts'
export { speakerText, statementNotes } from '../publish/markdown.ts'
export { oneLine, visible } from '../publish/visible.ts'
