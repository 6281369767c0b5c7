import { Argument, type Command, Option } from 'commander'
import { isRecordFolder } from '../../bundle/serving.ts'
import type { Role } from '../../server/contract.ts'
import type { Users } from '../../server/users.ts'
import { type RecordFlags, withRecord } from '../options.ts'
import { print, printJson } from '../output.ts'

const ROLES = ['reader', 'reviewer', 'editor', 'owner'] as const satisfies readonly Role[]

interface AddFlags extends RecordFlags {
  readonly role: Role
}

/** `onrecord users` */
export function addUsers(program: Command): void {
  const users = program
    .command('users')
    .summary('who may sign in to the pages')
    .description(
      'Keeps the list of those who may sign in where `onrecord serve --host` opens the pages to others. A reader reads; a reviewer decides, too; an editor adds documents, too; an owner sees who has access. Passwords are read from the terminal or from standard input, never from the command line, and kept as hashes (argon2id). Changes hold at once, also while the pages are open: who gets another password or role is signed out.',
    )
  sub(users, 'add', 'let somebody else sign in', [
    "add 'Ada Quill' --role reviewer",
    'add clerk --role reader < password.txt',
  ])
    .argument('<name>', 'as it is to stand under decisions')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .action(add)
  sub(users, 'list', 'who may sign in, and as what', ['list']).action(list)
  sub(users, 'role', 'give somebody another role', ["role 'Ada Quill' editor"])
    .argument('<name>', 'who')
    .addArgument(new Argument('<role>', 'what they may do').choices(ROLES))
    .action(async (name: string, role: Role, flags: RecordFlags) => {
      const all = await usersOf(flags)
      all.setRole(name, role)
      said(flags, { name: all.get(name).name, role }, `${all.get(name).name} is now ${role}.`)
    })
  sub(users, 'password', 'give somebody another password', ["password 'Ada Quill'"])
    .argument('<name>', 'who')
    .action(async (name: string, flags: RecordFlags) => {
      const all = await usersOf(flags)
      const user = all.get(name)
      all.save({ ...user, hash: await newHash() })
      said(flags, { name: user.name }, `${user.name} has a new password, and is signed out everywhere.`)
    })
  sub(users, 'remove', 'let somebody sign in no more; what they decided stays', ["remove 'Ada Quill'"])
    .argument('<name>', 'who')
    .action(async (name: string, flags: RecordFlags) => {
      const all = await usersOf(flags)
      const user = all.get(name)
      all.remove(name)
      said(flags, { name: user.name }, `${user.name} can sign in no more.`)
    })
}

function sub(parent: Command, name: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map(example => `onrecord users ${example} --record ./matter`)
  return withRecord(parent.command(name).description(description), lines)
}

async function add(given: string, flags: AddFlags): Promise<void> {
  const { checkName } = await import('../../server/users.ts')
  const all = await usersOf(flags)
  const name = checkName(given)
  if (all.find(name))
    throw Object.assign(new Error(`${name} is there already.`), {
      code: 'server/users',
      hint: 'For another role or password: onrecord users role, onrecord users password.',
    })
  all.save({ name, role: flags.role, hash: await newHash() })
  said(flags, { name, role: flags.role }, `${name} can sign in as ${flags.role}.`)
}

async function list(flags: RecordFlags): Promise<void> {
  const all = (await usersOf(flags)).all.map(({ name, role }) => ({ name, role }))
  if (flags.json) return printJson(all)
  if (all.length === 0) print('Nobody can sign in yet. Add an owner: onrecord users add NAME --role owner')
  for (const { name, role } of all) print(`${name}  ${role}`)
}

function said(flags: RecordFlags, value: object, line: string): void {
  if (flags.json) printJson(value)
  else print(line)
}

async function newHash(): Promise<string> {
  const { readNewPassword } = await import('../password-input.ts')
  const { hashPassword } = await import('../../server/passwords.ts')
  return hashPassword(await readNewPassword())
}

async function usersOf({ record }: RecordFlags): Promise<Users> {
  if (!isRecordFolder(record))
    throw Object.assign(new Error(`There is no record at ${record}.`), {
      code: 'server/users',
      hint: 'Give --record the folder of a record, or build one first.',
    })
  const { Users: Kept } = await import('../../server/users.ts')
  return new Kept(record)
}
