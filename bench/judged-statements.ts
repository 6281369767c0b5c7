import type { Attribution } from '../src/domain/extraction.ts'
import type { Knowledge } from '../src/domain/knowledge.ts'
import type { Manner } from '../src/domain/statement.ts'
import type { StatementEvidence } from '../src/record/confidence.ts'
import { readKey, type ScoredArticle, scoreKeyArticle } from './key-articles.ts'
import type { JudgedFinding } from './name-score.ts'

/** A statement of the product on an article of a key, with what its confidence is made of and whether it is right. */
export interface JudgedEvidence {
  readonly key: string
  readonly article: string
  readonly manner: Manner
  readonly evidence: StatementEvidence
  /** As the record has it. */
  readonly confidence: number
  readonly right: boolean
}

/** The statements of a key's articles. Those whose words all count neither for nor against are left out. */
export async function judgedStatements(name: string, known: Knowledge): Promise<readonly JudgedEvidence[]> {
  const key = readKey(name)
  const judged: JudgedEvidence[] = []
  for (const article of key.articles) {
    const scored = await scoreKeyArticle(key, article, known)
    judged.push(...judgedOf(scored).map(one => ({ ...one, key: name, article: article.file })))
  }
  return judged
}

function judgedOf({ parts, record, score, entries }: ScoredArticle): Omit<JudgedEvidence, 'key' | 'article'>[] {
  const attributions = parts.extractions.filter((one): one is Attribution => one.kind === 'attribution')
  const order = new Map(record.statements.map((statement, i) => [statement, i]))
  return score.findings
    .filter(finding => finding.words > 0)
    .map(finding => {
      const entry = entries.get(finding.found)!
      const i = order.get(entry)!
      const speaker = parts.speakers[i]!
      const named = entry.speakers.length === 0 ? [] : speaker.actors.map(actor => parts.cast[actor]!)
      const evidence = { attribution: attributions[i]!, speaker, named }
      return { manner: entry.manner, evidence, confidence: entry.confidence, right: isRight(finding) }
    })
}

/** At least half of its words said by whoever is named; where nobody is, said by anybody at all. */
export function isRight({ found, words, right, said }: JudgedFinding): boolean {
  return 2 * (found.speakers.length > 0 ? right : said) >= words
}
