/** Words, in dictionary form, that tell which way of dividing people or cases an amount belongs to. */
const FAMILY_WORDS: Readonly<Record<string, string>> = {
  finding: `case misconduct proven prove uphold guilty clear find exonerate convict acquit substantiate unfounded justified inconclusive`,
  'where they are now': `serve serving resign dismiss sack retire leave contractor employ remain quit fire move transfer agency post service`,
  duty: `suspend restrict restricted duty duties`,
  injury: `injure hurt die kill hospital burn wound survive treat intensive injury dead`,
  reply: `accept reject refuse agree decline answer respond withdraw approve`,
  charge: `charge prosecute arrest bail caution jail imprison sentence release`,
}

/** Word to family; ‘answer’ alone is a reply, ‘case to answer’ a finding: the first family in the list holds. */
export const COUNT_FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILY_WORDS)
    .reverse()
    .flatMap(([family, words]) => words.split(/\s+/u).map(word => [word, family] as const)),
)

/** Nouns that count nothing that a whole could be divided into: times, rates, and amounts of something else. */
export const UNCOUNTED_NOUNS: ReadonlySet<string> = new Set(
  `time occasion percentage point fold per day week month year hour minute second night decade century season
   mile metre kilometre foot yard inch acre hectare tonne ton litre degree pound dollar euro penny pence quid
   way thing sort kind type form part half third quarter`.split(/\s+/u),
)
