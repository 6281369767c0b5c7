import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { program } from './program.ts'

/** Every command that does something, with its full name. */
function leaves(command: Command, name = ''): [string, Command][] {
  if (command.commands.length === 0) return [[name, command]]
  return command.commands.flatMap(child => leaves(child, `${name} ${child.name()}`.trim()))
}

/** What help prints, added texts included. */
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: piece => {
      text += piece
    },
  })
  command.outputHelp()
  return text
}

describe.each(leaves(program()))('onrecord %s', (name, command) => {
  test('has a description, an example of itself, the exit codes, and --json', () => {
    const help = helpOf(command)
    expect(command.description().length).toBeGreaterThan(20)
    expect(help).toMatch(new RegExp(`\\$ .*onrecord ${name}`, 'u'))
    expect(help).toContain('130 Ctrl-C')
    expect(command.options.map(option => option.long)).toContain('--json')
  })

  test('every option and argument says what it is for', () => {
    for (const option of command.options) expect(option.description, option.long ?? '').not.toBe('')
    for (const argument of command.registeredArguments) expect(argument.description, argument.name()).not.toBe('')
  })
})

test('the commands are those of the manual', () => {
  expect(leaves(program()).map(([name]) => name)).toEqual([
    'build',
    'serve',
    'show',
    'search',
    'check',
    'export',
    'import',
    'diff',
    'decide accept',
    'decide reject',
    'decide amend',
    'decide merge',
    'decide split',
    'decide undo',
    'history',
    'remove',
    'doctor',
    'backup',
    'restore',
    'users add',
    'users list',
    'users role',
    'users password',
    'users remove',
  ])
})
