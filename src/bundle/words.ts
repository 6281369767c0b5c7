// Light enough for a command that only prints: nothing here loads a database.
export { speakerText } from '../publish/markdown.ts'
export { oneLine, visible } from '../publish/visible.ts'
