import type { AnalysedDocument } from '../domain/analysis.ts'
import type { Mention, OfficeHolding } from '../domain/extraction.ts'
import { firstFrom } from '../domain/span.ts'
import { officePhraseAt } from './office-phrases.ts'

/** The rest of a line that holds a name, and the space above the next line. */
const NAME_ENDS = /^(?:,? \(?\p{Lu}{2,4}\)?)*,?[ \t]*\r?\n\s{0,4}(?:\r?\n\s{0,4})?(?=\p{L})/u

/** What may stand behind a title in its line: whose it is. Not ‘Chair’s foreword’. */
const TITLE_ENDS = /^(?:[ \t]*(?:\r?\n|$)|(?:, | for | of | at | [–-] )[^.!?\n]{2,60}(?:\r?\n|$))/u

/** ‘Ada Quill’ in a line of its own, and under it ‘Chief Constable, Marlow Police’: how letters and statements are signed. */
export function signedOffice(analysed: AnalysedDocument, person: Mention): OfficeHolding[] {
  const { text } = analysed.document
  const opens = /(?:^|\n)[ \t]*(?:\(?signed\)?:? )?$/iu.test(text.slice(Math.max(0, person.start - 20), person.start))
  const ends = opens && NAME_ENDS.exec(text.slice(person.end, person.end + 60))
  if (!ends) return []
  const line = person.end + ends[0].length
  const at = firstFrom(analysed.tokens, line)
  const office = officePhraseAt(analysed.tokens, at, text)
  if (!office || !TITLE_ENDS.test(text.slice(office.end, office.end + 80))) return []
  // Only ‘acting’ and the like stand before the title in its line
  if (/\n/u.test(text.slice(line, office.end)) || office.start - line > 24) return []
  return [
    {
      kind: 'office-holding',
      start: person.start,
      end: office.end,
      person: { start: person.start, end: person.end },
      office: { start: office.start, end: office.end, text: office.text },
      capacity: office.acting ? 'acting' : office.interim ? 'interim' : 'substantive',
      former: office.former,
      rule: 'office/signed',
    },
  ]
}
