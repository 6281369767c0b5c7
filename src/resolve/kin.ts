import type { Token } from '../domain/analysis.ts'
import { HE_KIN, SHE_KIN } from '../language/en/death-words.ts'
import type { Meant, Scene } from './speakers.ts'

/** Two words for one: ‘her mum’ is her mother. */
const SAME: Readonly<Record<string, string>> = { mum: 'mother', dad: 'father' }

/** ‘Mr Tarn’s mother, ’, ‘his mother ’: right before the name. */
const BEFORE = /(?:(\p{Lu}[\p{L}’'-]*)['’]s|\b(?:his|her|their)) (?:\p{Ll}[\p{L}-]* ){0,2}?(\p{Ll}+),? $/u

/** ‘, Mr Tarn’s mother’, ‘, 52, his mother’: right behind it. */
const BEHIND =
  /^,(?: \d{1,3},)? (?:(?:\p{L}+ ){0,3}(\p{Lu}[\p{L}’'-]*)['’]s|(?:his|her|their)) (?:\p{Ll}[\p{L}-]* ){0,2}?(\p{Ll}+)\b/u

/**
 * ‘… , his mother has said’, ‘Mr Tarn’s brother said’: whom the document names as such, in ‘Mr Tarn’s mother, Ada Tarn, said’ or ‘Ada
 * Tarn, his mother’. Where it names two of a kind, nobody.
 */
export function namedKin(
  { analysed, mentions, cast }: Scene,
  tokens: readonly Token[],
  head: Token,
): Meant | undefined {
  if (!HE_KIN.test(head.lower) && !SHE_KIN.test(head.lower)) return undefined
  const possessor = tokens.findIndex(token => /^['’]s$/u.test(token.text))
  if (possessor < 1 && !/^(?:his|her|their)$/u.test(tokens[0]?.lower ?? '')) return undefined
  const owner = possessor > 0 ? tokens[possessor - 1]!.text : undefined
  const { text } = analysed.document
  const wanted = SAME[head.lower] ?? head.lower
  const found = new Set<number>()
  for (const [i, mention] of mentions.entries()) {
    const actor = cast.of[i]!
    if (actor < 0 || mention.actorKind !== 'person' || cast.members[actor]!.naming !== 'named') continue
    for (const told of [
      BEFORE.exec(text.slice(Math.max(0, mention.start - 60), mention.start)),
      BEHIND.exec(text.slice(mention.end, mention.end + 60)),
    ]) {
      const [, of, kin] = told ?? []
      if (kin === undefined || (SAME[kin] ?? kin) !== wanted) continue
      // ‘Mr Tarn’s mother’ is nobody of the Ferribys
      if (owner === undefined || of === undefined || of === owner || cast.members[actor]!.parts?.surname === owner)
        found.add(actor)
    }
  }
  const [actor] = found
  return actor !== undefined && found.size === 1
    ? { actors: [actor], candidates: [], basis: 'description', confidence: 0.8 }
    : undefined
}
