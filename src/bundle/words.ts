// Light enough for a command that only prints: nothing here loads a database.
export { speakerText, statementNotes } from '../publish/markdown.ts'
export { oneLine, visible } from '../publish/visible.ts'
