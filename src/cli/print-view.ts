import type {
  AccountLine,
  Accounts,
  CastLine,
  ChronologyLine,
  SourceLine,
  SourceNote,
  StatementLine,
} from '../bundle/index.ts'
import { ACCOUNT_KINDS, ACCOUNT_TITLES, calledName, oneLine, speakerText, statementNotes } from '../bundle/words.ts'
import { bold, count, dim, print } from './output.ts'

/** What `show` prints. */
export interface PrintedView {
  readonly documents: readonly object[]
  readonly cast: readonly CastLine[]
  readonly chronology: readonly ChronologyLine[]
  readonly statements: readonly StatementLine[]
  readonly accounts: Accounts
  readonly sources: readonly SourceNote[]
  readonly unread: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

/** Readers see what was said; beliefs, intentions and bare stances are told when they ask for them. */
export function spoken<T extends PrintedView>(view: T): T {
  return { ...view, statements: view.statements.filter(line => line.conveys === 'speech') }
}

/** Prints the record for a person at a terminal, at most `limit` lines of each part. */
export function printView(view: PrintedView, limit: number): void {
  print(
    `${bold('Record')} of ${count(view.documents.length, 'document')}. ${dim('‘?’ marks what nobody has accepted yet.')}`,
  )
  part('Cast', view.cast, limit, printCast)
  part('Chronology', view.chronology, limit, printEvent)
  part('Who said what', view.statements, limit, printStatement)
  for (const kind of ACCOUNT_KINDS) part(ACCOUNT_TITLES[kind], view.accounts[kind], limit, printAccount, false)
  part('Sources', view.sources, limit, printSourceNote, false)
  part(
    'Not read',
    view.unread,
    limit,
    file => print(`  ${oneLine(file.path)} (${file.code}): ${oneLine(file.message)}`),
    false,
  )
}

function part<T>(title: string, lines: readonly T[], limit: number, printLine: (line: T) => void, always = true): void {
  if (lines.length === 0 && !always) return
  print(`\n${bold(title)} ${dim(`(${lines.length.toLocaleString('en-GB')})`)}`)
  if (lines.length === 0) print('  None.')
  for (const line of lines.slice(0, limit)) printLine(line)
  if (lines.length > limit)
    print(
      dim(`  … ${(lines.length - limit).toLocaleString('en-GB')} more: --all, or narrow it with --actor or --document`),
    )
}

/** What people decided stands without a sign; the rest is asked. */
function sign(line: { readonly status: string; readonly changedSinceReview: boolean }): string {
  if (line.changedSinceReview) return '!'
  return line.status === 'proposed' ? '?' : ' '
}

function printCast(line: CastLine): void {
  const name = bold(oneLine(calledName(line)))
  const behalf = line.onBehalfOf === null ? '' : ` for ${oneLine(line.onBehalfOf)}`
  const aliases = line.aliases.length > 0 ? `, also ${line.aliases.map(oneLine).join(', ')}` : ''
  const seen = `${count(line.mentions, 'mention')} in ${count(line.documents, 'document')}`
  print(`${sign(line)} ${name} ${dim(`(${line.kind}${behalf}${aliases}; ${seen})  ${line.id}`)}`)
  for (const office of line.offices) {
    const time = [office.from && `from ${office.from}`, office.to && `to ${office.to}`].filter(Boolean).join(' ')
    const when = time || (office.attested.length > 0 ? `attested ${office.attested.join(', ')}` : 'time not stated')
    const capacity = office.capacity === 'substantive' ? '' : `${office.capacity} `
    print(
      `    ${capacity}${oneLine(office.title)}, ${oneLine(when)}${office.told === null ? '' : ` (${oneLine(office.told)})`}`,
    )
  }
}

function printEvent(line: ChronologyLine): void {
  const told = line.told === null ? '' : ` (${oneLine(line.told)})`
  print(`${sign(line)} ${bold(oneLine(line.when || `no date (${line.whenText})`))}  ${oneLine(line.text)}${told}`)
  for (const one of line.versions)
    print(`    ${oneLine(one.when || one.whenText)} in ${oneLine(one.source?.path ?? '')}`)
  printSource(line)
}

function printStatement(line: StatementLine): void {
  const notes = statementNotes(line)
  const extra = notes.length > 0 ? dim(` (${notes.map(oneLine).join('; ')})`) : ''
  print(`${sign(line)} ${bold(oneLine(speakerText(line)))} ${line.act}: ${oneLine(line.content)}${extra}`)
  printSource(line)
}

function printAccount(line: AccountLine): void {
  const told = line.told === null ? '' : ` (${oneLine(line.told)})`
  print(`${sign(line)} ${bold(oneLine(line.text))}${told}`)
  for (const words of line.parts) print(`    ${oneLine(words)}`)
  printSource(line)
}

function printSourceNote({ severity, message, hint, source, id }: SourceNote): void {
  print(`  ${severity}: ${oneLine(message)}${hint === null ? '' : ` ${oneLine(hint)}`}`)
  print(dim(`    ${source === null ? '' : oneLine(source.path)}  ${id}`))
}

function printSource(line: { readonly quote: string; readonly source: SourceLine | null; readonly id: string }): void {
  const { source } = line
  const where =
    source &&
    [source.outlet, source.publishedOn, source.path, source.page === null ? null : `p. ${source.page}`]
      .filter(Boolean)
      .map(text => oneLine(text as string))
      .join(', ')
  print(dim(`    “${oneLine(line.quote)}” — ${where ?? 'no source'}  ${line.id}`))
}
