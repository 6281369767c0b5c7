#!/usr/bin/env node
import { reportFailure } from './failure.ts'
import { program } from './program.ts'

// `onrecord show | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = reportFailure(error)
}
