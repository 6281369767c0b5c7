import { foldWords } from '../domain/id.ts'

/** Words that tell nothing of what is asked or answered. */
const EMPTY: ReadonlySet<string> = new Set(
  `the a an of for to in on at and or but that this these those is was are were be been being has have had do does did will would can could
   should may might must shall not no it its he she they we i you his her their our your my him them us me who what when where which why how whether
   if as by with from about into out up so than then there here all any some many much more most very just also again still only one said say says saying told
   tell asked ask mr mrs ms miss sir dame dr lord lady first second know knew get got make made give given`.split(
    /\s+/u,
  ),
)

/** The words of a text that tell what it is about, each once, without their endings: ‘officers’ and ‘officer’ are one. */
export function contentWords(text: string): string[] {
  const words = foldWords(text)
    .replace(/'s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words.filter(word => word.length > 1 && !EMPTY.has(word)).map(stem))]
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|ed|es|s)$/u, '') : word
}

/** How much of the shorter list the other holds, 0 to 1. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  return a.filter(word => b.includes(word)).length / Math.min(a.length, b.length)
}
