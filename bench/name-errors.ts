import type { SourcedRecord } from '../src/domain/record.ts'
import type { Statement } from '../src/domain/statement.ts'
import type { KeySpan } from './name-key.ts'
import type { ArticleScore, FoundStatement } from './name-score.ts'

const SHOWN = 160

/** Each error of an article: where, what the key has there, what the engine gave and by which rule. */
export function errorLines(
  file: string,
  text: string,
  score: ArticleScore,
  record: SourcedRecord,
  entries: ReadonlyMap<FoundStatement, Statement>,
): readonly string[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  const gave = (found: FoundStatement | null): string => {
    const entry = found && entries.get(found)
    if (!entry) return '  gave nothing'
    const who = entry.speakers.map(id => names.get(id) ?? id).join('; ')
    const among = entry.speakerCandidates.map(one => names.get(one.actor) ?? one.actor).join('; ')
    return `  gave [${who}] by ${entry.provenance[0]?.id}, ${entry.speakerBasis}: “${entry.speakerText ?? ''}”${among ? `, candidates [${among}]` : ''}, ${entry.act}`
  }
  const wrong = score.statements
    .filter(one => one.verdict !== 'right' || one.words.wrong > 0)
    .map(({ key, words, verdict, found }) => {
      const [start] = key.content[0]!
      const [, end] = key.content.at(-1)!
      const lost = words.wrong + words.described + words.unnamed + words.missed
      return [
        `${file} ${start}-${end} ${verdict}, ${lost} of ${lost + words.right} words: ${shown(text, [start, end])}`,
        `  expected [${key.speaker.map(span => shown(text, span)).join('; ') || 'nobody'}] by ${key.mentionKind} ${key.mention ? `“${shown(text, key.mention)}”` : ''} ${key.act ?? ''}`,
        gave(found),
      ].join('\n')
    })
  const stray = score.stray.map(({ found, words }) => {
    const span: KeySpan = [words[0]!.start, words.at(-1)!.end]
    return `${file} ${span[0]}-${span[1]} not in the key, ${words.length} words: ${shown(text, span)}\n${gave(found)}`
  })
  return [...wrong, ...stray]
}

/** Words on one line, the middle left out where they are many. */
function shown(text: string, [start, end]: KeySpan): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ')
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN / 2)} … ${words.slice(-SHOWN / 2)}`
}
