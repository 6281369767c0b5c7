/** Small words that stay small within a name. */
const SMALL = /^(?:of|for|and|the|in|at|to|on|with|by)$/u

/** Bodies and offices of four letters and more that are written in capitals: they are initials, or made to look so. */
const INITIALS =
  /^(?:hmic|hmicfrs|iopc|ipcc|acpo|apcc|npcc|pfcc|mopac|nato|unison|ofcom|ofsted|nspcc|rspca|rnli|acas|ukip|sdlp|defra|dvla|hmrc|hmcts)$/u

/** A word of four letters or more with a vowel in it is hardly initials: ‘CITY’, not ‘BBC’ or ‘NPCC’. */
const FULL_WORD = /^(?=.*[aeiouy])[\p{L}'’-]{4,}$/u

/** ‘HARROW CITY POLICE’: no small letter in it, and some capital. */
export function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase()
}

/**
 * ‘HARROW CITY POLICE’ -> ‘Harrow City Police’: what headings and signatures print in capitals, as others write it. A name with a
 * word that can be initials (‘BBC RADIO’, ‘PC’) stays, and so does one with a small letter.
 */
export function ordinaryCase(name: string): string {
  if (!isInCapitals(name)) return name
  const words = name.toLowerCase().split(' ')
  const full = words.every(word => SMALL.test(word) || (FULL_WORD.test(word) && !INITIALS.test(word)))
  return full ? words.map((word, i) => (i > 0 && SMALL.test(word) ? word : capitalised(word))).join(' ') : name
}

/** ‘nwosu-hart’ -> ‘Nwosu-Hart’, ‘coroner's’ -> ‘Coroner's’. */
function capitalised(word: string): string {
  return word.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
