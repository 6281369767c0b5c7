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
  /** Others who may be named for these words without being wronged: whoever told them on in their own words. */
  readonly alsoSpeakers?: readonly string[]
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
  const candidates = candidatesFor(expected, document, statements)
  return expected.statements.map((each, n) => {
    // Of several with the same words, the one whose speaker is right stands for this one; see `wrongNames` for the rest.
    const judged = candidates[n]!.map(candidate => ({
      ...candidate,
      verdict: verdictOn(each, candidate.statement, actors, cast),
    }))
    const [best] = judged.sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.overlap - a.overlap)
    return {
      document: expected.document,
      expected: each,
      found: best?.statement ?? null,
      overlap: best?.overlap ?? 0,
      speaker: best?.verdict ?? null,
    }
  })
}

const RANK: Readonly<Record<SpeakerVerdict, number>> = { right: 0, unnamed: 1, wrong: 2 }

/** Statements of the record that name somebody who said none of the expected statements that they stand for. */
export function wrongNames(
  expected: ExpectedDocument,
  document: SourceDocument,
  statements: readonly Statement[],
  actors: ReadonlyMap<string, Actor>,
  cast: ReadonlyMap<string, ExpectedActor>,
): readonly { readonly document: string; readonly words: string; readonly wanted: string; readonly named: string }[] {
  const candidates = candidatesFor(expected, document, statements)
  return statements.flatMap(statement => {
    const meant = expected.statements.filter((_, n) =>
      candidates[n]!.some(candidate => candidate.statement === statement),
    )
    const verdicts = meant.map(each => verdictOn(each, statement, actors, cast))
    if (verdicts.includes('right') || !verdicts.includes('wrong')) return []
    const named = statement.speakers.map(id => actors.get(id)?.name ?? id).join(', ')
    const wanted = [...new Set(meant.map(({ speaker }) => speaker ?? 'nobody known'))].join(' or ')
    return [{ document: expected.document, words: meant[0]!.content[0]!, wanted, named }]
  })
}

/** For each expected statement, those of the record that stand for it, with how alike their words are. */
function candidatesFor(
  expected: ExpectedDocument,
  document: SourceDocument,
  statements: readonly Statement[],
): readonly (readonly { readonly statement: Statement; readonly overlap: number }[])[] {
  const contents = statements.map(statement => wordsWithin(document.text, statement.contentSpans))
  const wanted = expectedWords(expected, document)
  return expected.statements.map((each, n) => {
    const words = wanted[n]!
    const same = new Set(
      wanted.flatMap((other, m) => (expected.statements[m]!.speaker === each.speaker ? [...other] : [])),
    )
    return statements.flatMap((statement, i) => {
      const content = contents[i]!
      if (share(content, same) < SAME_CONTENT || share(words, content) < SAME_CONTENT) return []
      return [{ statement, overlap: jaccard(words, content) }]
    })
  })
}

function verdictOn(
  { speaker, alsoSpeakers = [] }: ExpectedStatement,
  statement: Statement,
  actors: ReadonlyMap<string, Actor>,
  cast: ReadonlyMap<string, ExpectedActor>,
): SpeakerVerdict {
  const verdicts = [speaker, ...alsoSpeakers].map(each => speakerVerdict(each, statement, actors, cast))
  return verdicts.includes('right') ? 'right' : verdicts[0]!
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
  for (const [i, each] of expected.statements.entries()) {
    if (!each.essential || each.speaker === null) continue
    for (const word of wanted[i]!) {
      const verdicts = spoken
        .filter(({ words }) => words.has(word))
        .map(({ statement }) => verdictOn(each, statement, actors, cast))
      score.words++
      if (verdicts.includes('right')) score.right++
      else if (verdicts.includes('wrong')) score.wrong++
      else score.unnamed++
    }
  }
  return score
}
