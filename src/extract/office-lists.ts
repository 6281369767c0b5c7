import type { AnalysedDocument } from '../domain/analysis.ts'
import type { OfficeHolding } from '../domain/extraction.ts'
import { firstFrom } from '../domain/span.ts'
import { officePhraseAt } from './office-phrases.ts'

/** Verbs behind which a list of offices is one person's: ‘served as a | commissioner of …, deputy chief of … and …’. */
const SERVED =
  /\b(?:served|serving|worked|working|was|been|acted|roles?(?: included)?|posts?(?: included)?|positions?) (?:as )?(?:an? |the )?$/iu
/** What stands between two offices of the list: the body of the first, and a comma or ‘and’. */
const LINK =
  /^(?: (?:for|of|with|at|in)(?: the)?(?: (?:\p{Lu}[\p{L}’'-]*|of|and(?= \p{Lu})))+)?(?:, (?:and )?| and )(?:then )?(?:as )?(?=(?:an? |the )?\p{L})/u

/** The further offices of a list: ‘he served as a commander of Marlow Police, | deputy chief constable of Holme Police | and …’. */
export function listed({ tokens, document, sentences }: AnalysedDocument, first: OfficeHolding): OfficeHolding[] {
  const { text } = document
  const { person, office } = first
  if (person.end > office.start || !SERVED.test(text.slice(person.end, office.start))) return []
  const sentence = sentences[firstFrom(sentences, office.start + 1) - 1]
  const found: OfficeHolding[] = []
  let end = office.end
  while (sentence) {
    const link = LINK.exec(text.slice(end, sentence.end))
    const at = link ? firstFrom(tokens, end + link[0].length) : tokens.length
    const next = officePhraseAt(tokens, at, text)
    // ‘…, chair of the panel, Ken Marl’: another's title
    if (!next || next.end > sentence.end || /^,? \p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(next.end, next.end + 40))) break
    found.push({
      ...first,
      end: next.end,
      office: { start: next.start, end: next.end, text: next.text },
      capacity: 'substantive',
      former: true,
    })
    end = next.end
  }
  return found
}
