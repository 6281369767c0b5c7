/** Code units that are enough to tell a language; more costs time and changes nothing. */
const SAMPLE = 2000
/** Words below which no foreign language is named: ‘Total: 14’ could be any. */
const MIN_WORDS = 8

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean }
}

let detector: Promise<Detector> | null = null

/** ISO 639-1 code of a text's language; 'und' where it cannot be told. The detector is loaded once, on first use. */
export async function detectLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE)
  const words = sample.match(/\p{L}{2,}/gu) ?? []
  if (words.length === 0) return 'und'
  if (isEnglish(words)) return 'en'
  if (isWelsh(words)) return 'cy'
  detector ??= import('eld/small').then(module => module.default as unknown as Detector)
  const found = (await detector).detect(sample)
  // A few English words are extracted from; a few words that look like another language are left open.
  if (found.language === 'en') return 'en'
  return found.language === '' || words.length < MIN_WORDS || !found.isReliable() ? 'und' : found.language
}

/** Function words of English that no other language in Latin script has in such numbers. */
const FUNCTION_WORDS = new Set(
  'the and of to that was with for this have has had from which would they been were his her will not but are by it its as on is he she you your be or we our at'.split(
    ' ',
  ),
)
const ENGLISH_SHARE = 0.22

/** Plain English needs no detector, which takes half a second and 190 MB to load. */
function isEnglish(words: readonly string[]): boolean {
  const lower = words.map(word => word.toLowerCase())
  const found = lower.filter(word => FUNCTION_WORDS.has(word))
  return (
    found.length >= lower.length * ENGLISH_SHARE &&
    new Set(found).size >= Math.min(6, Math.ceil(lower.length / 5)) &&
    found.includes('the')
  )
}

/** Function words of Welsh, which the detector does not know. */
const WELSH_WORDS = new Set(
  'yn yr ei wedi mae oedd nad ddim gan gyda hyn hynny bod fod ar ac at am ddydd roedd oes eu iddo iddi wrth heb cyn llys heddlu hefyd'.split(
    ' ',
  ),
)
const WELSH_SHARE = 0.2

function isWelsh(words: readonly string[]): boolean {
  const found = words.map(word => word.toLowerCase()).filter(word => WELSH_WORDS.has(word))
  return words.length >= MIN_WORDS && found.length >= words.length * WELSH_SHARE && new Set(found).size >= 5
}
