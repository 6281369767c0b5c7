import type { Command } from 'commander'

/** Columns of the terminal that the help is written for, so that it comes out the same everywhere. */
const COLUMNS = 100

/** The command reference: what `--help` prints of the program and of each command. */
export function commandsPage(program: Command): string {
  const parts = described(program).map(({ name, command }) => `## ${name}\n\n${fenced(command)}`)
  const head = '# Commands\n\nWhat `onrecord --help` and `onrecord COMMAND --help` print. Made by `npm run docs`.\n'
  return `${[head, fenced(program), ...parts].join('\n').trimEnd()}\n`
}

/** Every command below this one, with its full name: ‘decide accept’. */
function described(parent: Command, before = ''): readonly { name: string; command: Command }[] {
  return parent.commands
    .filter(command => command.name() !== 'help')
    .flatMap(command => {
      const name = `${before}${command.name()}`
      return [{ name, command }, ...described(command, `${name} `)]
    })
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
