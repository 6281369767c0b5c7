import type { UnreadFile } from '../domain/record.ts'
import type { AccountLine, SourceNote } from './account-lines.ts'
import { ACCOUNT_KINDS, ACCOUNT_TITLES } from './account-words.ts'
import { calledName } from './called-name.ts'
import type { RecordView } from './read-view.ts'
import type { CastLine, ChronologyLine, Line, OfficeLine, SourceLine, StatementLine } from './view.ts'
import { oneLine } from './visible.ts'

/** What stands before every line that nobody has looked at, and on the cover. */
export const UNREVIEWED = 'UNREVIEWED'

/** The record to be read: cast, chronology, statements by speaker, each line with its words and its source. */
export function* toMarkdown(
  view: RecordView,
  about: { readonly program: string; readonly unread: readonly UnreadFile[]; readonly includesProposed: boolean },
): Generator<string> {
  yield '# Record\n\n'
  if (about.includesProposed) {
    yield `**${UNREVIEWED}: this copy holds entries that a program proposed and nobody has looked at. They are marked.**\n\n`
  }
  yield `From ${count(view.documents.length, 'document')}, by ${about.program}. What is told on somebody’s word says whose.\n`
  yield '\n## Cast\n\n'
  yield* lines(view.cast, castText)
  yield '\n## Chronology\n\n'
  yield* lines(view.chronology, chronologyText)
  yield '\n## Statements\n'
  yield* statementsBySpeaker(view.statements)
  yield* accountParts(view)
  yield '\n## Documents\n\n'
  for (const document of view.documents) yield `- ${sourceText({ ...document, page: null })}\n`
  if (about.unread.length > 0) yield '\n## Not read\n\n'
  for (const file of about.unread) yield `- ${markdown(file.path)} (${file.code}): ${markdown(file.message)}\n`
}

/** The kinds that have entries; a kind without any has no heading: most bundles lack most of them. */
function* accountParts({ accounts, sources }: RecordView): Generator<string> {
  for (const kind of ACCOUNT_KINDS) {
    if (accounts[kind].length === 0) continue
    yield `\n## ${ACCOUNT_TITLES[kind]}\n\n`
    yield* lines(accounts[kind], accountText)
  }
  if (sources.length > 0) yield '\n## Sources\n\n'
  for (const note of sources) yield `- ${sourceNoteText(note)}\n`
}

function accountText(line: AccountLine): string {
  const told = line.told === null ? '' : ` (${markdown(line.told)})`
  const parts = line.parts.map(part => `\n  - ${markdown(part)}`).join('')
  return `**${markdown(line.text)}**${told}. “${markdown(line.quote)}” — ${cited(line.source)}${parts}`
}

function sourceNoteText({ severity, message, hint, source }: SourceNote): string {
  const way = hint === null ? '' : ` ${markdown(hint)}`
  return `${severity}: ${markdown(message)}${way} — ${cited(source)}`
}

function* lines<T extends Line>(items: readonly T[], text: (item: T) => string): Generator<string> {
  if (items.length === 0) yield 'None.\n'
  for (const item of items) yield `- ${mark(item)}${text(item)}\n`
}

function mark(line: Pick<Line, 'status' | 'changedSinceReview'>): string {
  if (line.status === 'proposed') return `**${UNREVIEWED}** `
  return line.changedSinceReview ? '**CHANGED SINCE REVIEW** ' : ''
}

function castText(line: CastLine): string {
  const name = markdown(calledName(line))
  const aliases = line.aliases.length > 0 ? `; also ${line.aliases.map(markdown).join(', ')}` : ''
  const behalf = line.onBehalfOf === null ? '' : `, for ${markdown(line.onBehalfOf)}`
  const offices = line.offices.map(office => `\n  - ${officeText(office)}`).join('')
  return `**${name}** (${line.kind}${behalf})${aliases}. “${markdown(line.quote)}” — ${cited(line.source)}${offices}`
}

function officeText(office: OfficeLine): string {
  const time = [office.from && `from ${office.from}`, office.to && `to ${office.to}`].filter(Boolean).join(' ')
  const seen = time || (office.attested.length > 0 ? `attested ${office.attested.join(', ')}` : 'time not stated')
  const capacity = office.capacity === 'substantive' ? '' : `${office.capacity} `
  const told = office.told === null ? '' : ` (${markdown(office.told)})`
  return `${office.status === 'proposed' ? `**${UNREVIEWED}** ` : ''}${capacity}${markdown(office.title)}, ${markdown(seen)}${told}`
}

function chronologyText(line: ChronologyLine): string {
  const told = line.told === null ? '' : ` (${markdown(line.told)})`
  const when = line.when === '' ? `no date (“${line.whenText}”)` : line.when
  const versions = line.versions.map(
    one => `\n  - ${markdown(one.when || one.whenText)}: “${markdown(one.quote)}” — ${cited(one.source)}`,
  )
  return `**${markdown(when)}** ${markdown(line.text)}${told}. “${markdown(line.quote)}” — ${cited(line.source)}${versions.join('')}`
}

function* statementsBySpeaker(statements: readonly StatementLine[]): Generator<string> {
  // By id as well as name: two people of one name that nobody joined are two.
  const groups = new Map<string, StatementLine[]>()
  for (const line of statements) {
    const who = [speakerText(line), ...line.speakerIds].join('\u001f')
    const group = groups.get(who)
    if (group) group.push(line)
    else groups.set(who, [line])
  }
  if (groups.size === 0) yield '\nNone.\n'
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `\n### ${markdown(speakerText(group[0]!))}\n\n`
    yield* lines(group, statementText)
  }
}

/** Who speaks, as far as can be told: nobody is named where two could be meant. */
export function speakerText(line: StatementLine): string {
  if (line.speakers.length > 0) return line.speakers.join(', ')
  if (line.candidates.length > 0) return `Not known (could be ${line.candidates.join(' or ')})`
  if (line.voice === 'document') return 'The document itself'
  return line.speakerText === null ? 'Not known' : `Not known (“${line.speakerText}”)`
}

/** What is said of a statement beside its words and act: to and about whom, how, when, with which hedges. */
export function statementNotes(line: StatementLine): string[] {
  return [
    line.made === 'made' ? null : line.made,
    line.conveys === 'speech' ? null : line.conveys,
    line.addressees.length > 0 ? `to ${line.addressees.join(', ')}` : null,
    line.about.length > 0 ? `about ${line.about.join(', ')}` : null,
    line.channel,
    line.when,
    ...line.hedges.map(hedge => `hedged: “${hedge}”`),
  ].filter(note => note !== null)
}

function statementText(line: StatementLine): string {
  const notes = [line.act, ...statementNotes(line)]
  return `${markdown(line.content)} (${notes.map(markdown).join('; ')}). “${markdown(line.quote)}” — ${cited(line.source)}`
}

function cited(source: SourceLine | null): string {
  return source ? sourceText(source) : 'no source'
}

function sourceText(source: SourceLine): string {
  const page = source.page === null ? null : `p. ${source.page}`
  return [source.title, source.outlet, source.publishedOn, source.path, page]
    .filter(part => part !== null)
    .map(markdown)
    .join(', ')
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

/** Words of a document as words: nothing in them is taken for Markdown or HTML. */
function markdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&]/gu, '\\$&')
    .replace(/^([-+]|\d+[.)])/u, '\\$1')
}
