import type { Span } from '../domain/span.ts'

/** ‘Ada Quill, 37, …’, ‘Ada Quill (37)’, ‘Ada Quill, who was 63’, ‘Ada Quill, aged 88’, ‘Ada Quill, a teacher of 45’; not ‘Ada Quill, 3 May’. */
const BEHIND =
  /^,? ?(?:\(|who was |who is |then |aged |was |was aged |has died aged |died aged |, )?(?:aged )?(\d{1,3})(?= ?(?:$|[,.;:)]|and |when |years old|at the time|from |of |was ))|^, an? [\p{L}-]+(?: [\p{L}-]+){0,3} (?:of|aged) (\d{1,3})(?=[,.; ])/u
/** ‘16-year-old Leon Sharpe’, ‘a 29-year-old chef, Solomon Achara’. */
const BEFORE = /(\d{1,3})[- ]year[- ]old(?: [\p{L}-]+){0,3},? $/u
/** ‘Solomon Achara, a 29-year-old chef’. */
const APPOSED = /^,? (?:was )?an? (\d{1,3})[- ]year[- ]old\b/u
/** ‘The 52-year-old was …’. */
const OWN = /(\d{1,3})[- ]year[- ]old/u

const REACH = 60
const OLDEST = 115

/** The age in years that a text gives of somebody, by what stands around the places that mean them. null: none. */
export function ageOf(text: string, mentions: readonly Span[]): number | null {
  for (const { start, end } of mentions) {
    const behind = text.slice(end, end + REACH).replace(/\s+/gu, ' ')
    const before = text.slice(Math.max(0, start - REACH), start).replace(/\s+/gu, ' ')
    const found = BEHIND.exec(behind) ?? APPOSED.exec(behind) ?? BEFORE.exec(before) ?? OWN.exec(text.slice(start, end))
    const age = Number(found?.[1] ?? found?.[2] ?? Number.NaN)
    if (age <= OLDEST) return age
  }
  return null
}
