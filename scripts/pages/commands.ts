import type { Command } from 'commander'

/** Columns of the terminal that the help is written for, so that it comes out the same everywhere. */
const COLUMNS = 100

/** The command reference: what `--help` prints of the program and of each command. */
export function commandsPage(program: Command): string {
  const commands = program.commands.filter(command => command.name() !== 'help')
  const parts = commands.map(command => `## ${command.name()}\n\n${fenced(command)}`)
  const head = '# Commands\n\nWhat `onrecord --help` and `onrecord COMMAND --help` print. Made by `npm run docs`.\n'
  return `${[head, fenced(program), ...parts].join('\n').trimEnd()}\n`
}

function fenced(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: part => (text += part),
    getOutHelpWidth: () => COLUMNS,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return `\`\`\`text\n${text.trim().replace(/[ \t]+$/gmu, '')}\n\`\`\`\n`
}
