import type { Actor } from '../../src/domain/actor.ts'
import type { SourceDocument } from '../../src/domain/document.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { jaccard, locate, wordsWithin } from './locate.ts'
import { type ExpectedActor, type SpeakerVerdict, speakerVerdict } from './speakers.ts'

/** A statement as a careful reader wrote it down. `speaker` is a name of `actors.json`; null: nobody can be named. */
export interface ExpectedStatement {
  readonly speaker: string | null
  readonly content: readonly string[]
  readonly manner: Statement['manner']
  readonly act: Statement['act']
  readonly channel: string | null
  readonly essential: boolean
  readonly conveys?: Statement['conveys']
  readonly voice?: Statement['voice']
}

/** The expected statements of one document. `complete`: there are no others in it. */
export interface ExpectedDocument {
  readonly document: string
  readonly complete: boolean
  readonly statements: readonly ExpectedStatement[]
}

/** What became of one expected statement. */
export interface StatementOutcome {
  readonly document: string
  readonly expected: ExpectedStatement
  /** Best match by words, and how much of both is shared. */
  readonly found: Statement | null
  readonly overlap: number
  readonly speaker: SpeakerVerdict | null
  /** Whom the record names, for the message. */
  readonly named: string
}

/** The least share of words for two contents to be the same statement: the bound of the published measures. */
const SAME_CONTENT = 0.5

/**
 * Compares the statements of one document with the expected ones; throws where an expected quote is not in the
 * text. One of the record stands for an expected one where it holds at least half of its words, and at least half
 * of its own are the same person's: a quotation over two paragraphs may be one statement or two.
 */
export function compareStatements(
  expected: ExpectedDocument,
  document: SourceDocument,
  statements: readonly Statement[],
  actors: ReadonlyMap<string, Actor>,
  cast: ReadonlyMap<string, ExpectedActor>,
): readonly StatementOutcome[] {
  const contents = statements.map(statement => wordsWithin(document.text, statement.contentSpans))
  const wanted = expectedWords(expected, document)
  return expected.statements.map((each, n) => {
    const words = wanted[n]!
    const same = new Set(
      wanted.flatMap((other, m) => (expected.statements[m]!.speaker === each.speaker ? [...other] : [])),
    )
    let best = -1
    let overlap = 0
    for (const [i, content] of contents.entries()) {
      if (share(content, same) < SAME_CONTENT || share(words, content) < SAME_CONTENT) continue
      const close = jaccard(words, content)
      if (close > overlap) [best, overlap] = [i, close]
    }
    const found = statements[best] ?? null
    const verdict = found && speakerVerdict(each.speaker, found, actors, cast)
    const named = found?.speakers.map(id => actors.get(id)?.name ?? id).join(', ') ?? ''
    return { document: expected.document, expected: each, found, overlap, speaker: verdict, named }
  })
}

/** Words of each expected statement. They stand in the order of the text, save for one told within another. */
function expectedWords(expected: ExpectedDocument, document: SourceDocument): readonly ReadonlySet<number>[] {
  let from = 0
  return expected.statements.map(({ content }) => {
    const spans = content.map(quote => {
      const span = locate(document.text, quote, from)
      if (span) return span
      throw new Error(`${expected.document} does not say "${quote}". Correct expected/statements.json or the document.`)
    })
    from = Math.max(from, spans[0]!.start)
    return wordsWithin(document.text, spans)
  })
}

/** Share of the words of `part` that are in `whole`. */
function share(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  let both = 0
  for (const word of part) if (whole.has(word)) both++
  return part.size === 0 ? 0 : both / part.size
}

/** Statements of the record that stand for none of the expected: what a complete document should not have given. */
export function surplusStatements(
  expected: ExpectedDocument,
  document: SourceDocument,
  statements: readonly Statement[],
): readonly Statement[] {
  const wanted = new Set(expectedWords(expected, document).flatMap(words => [...words]))
  return statements.filter(({ contentSpans }) => share(wordsWithin(document.text, contentSpans), wanted) < SAME_CONTENT)
}

/** Shares of the words of reported speech whose speaker is right, wrong, or not given. */
export interface WordScore {
  readonly words: number
  readonly right: number
  readonly wrong: number
  readonly unnamed: number
}

/** Who said each reported word: the measure that no splitting or joining of statements changes. */
export function scoreWords(
  expected: ExpectedDocument,
  document: SourceDocument,
  statements: readonly Statement[],
  actors: ReadonlyMap<string, Actor>,
  cast: ReadonlyMap<string, ExpectedActor>,
): WordScore {
  const spoken = statements.map(statement => ({ statement, words: wordsWithin(document.text, statement.contentSpans) }))
  const score = { words: 0, right: 0, wrong: 0, unnamed: 0 }
  const wanted = expectedWords(expected, document)
  for (const [i, { essential, speaker }] of expected.statements.entries()) {
    if (!essential || speaker === null) continue
    for (const word of wanted[i]!) {
      const verdicts = spoken
        .filter(({ words }) => words.has(word))
        .map(({ statement }) => speakerVerdict(speaker, statement, actors, cast))
      score.words++
      if (verdicts.includes('right')) score.right++
      else if (verdicts.includes('wrong')) score.wrong++
      else score.unnamed++
    }
  }
  return score
}
