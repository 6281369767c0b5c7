import { overlaps, type Span } from '../domain/span.ts'
import type { ChannelKind } from '../domain/statement.ts'
import type { Clause } from './clause.ts'
import type { JoinedDraft } from './continuations.ts'

interface Channel extends Span {
  readonly kind: ChannelKind
  readonly name: string | null
}

const CHANNELS: readonly (readonly [RegExp, ChannelKind])[] = [
  // ‘told an inquest’, ‘told the court’, ‘in evidence to the inquiry’
  [
    /\b(?:told|tells|telling) (?:(?:an?|the|his|her|their) )?(?:[\p{L}’'-]+ ){0,4}?(?:inquest|inquiry|court|jury|tribunal|hearing|coroner|Old Bailey|panel)\b|\b(?:in|giving|gave) (?:written |oral )?evidence\b/giu,
    'evidence',
  ],
  // ‘told BBC Radio 4’s Today programme’, ‘told LBC Radio’, ‘on Newsnight’, ‘told Sky News’
  [
    /\b(?:told|tells|telling|on|to|with) (?:the )?((?:\p{Lu}[\p{L}\p{N}’'&-]*\s?){0,5}(?:Radio|Television|TV|News|BBC|ITV|LBC|FM|Today|Newsnight)(?:[ \t](?:\d+|\p{Lu}[\p{L}\p{N}’'-]*)(?:[’']s)?){0,4}(?: (?:programme|show))?)/gu,
    'broadcast',
  ],
  [/\b(?:told|on|to) (?:the )?(?:broadcaster|programme|station|show|radio)\b/giu, 'broadcast'],
  [/\binterview(?:ed)?\b/giu, 'interview'],
  [
    /\b(?:tweet(?:ed|ing|s)?|retweet(?:ed|s)?|posted|wrote on (?:twitter|facebook|x|instagram|social media)|in a (?:post|tweet|thread|blog))\b|\bon (?:Twitter|Facebook|Instagram|X|LinkedIn|social media)\b/giu,
    'post',
  ],
  [
    /\b(?:in|by) an? (?:joint |short |written |prepared |press )?statement\b|\bpress (?:release|statement)\b/giu,
    'press-statement',
  ],
  [/\bin (?:an?|his|her|their|the|its) (?:open |resignation |private )?letter\b|\bwrote to\b/giu, 'letter'],
  [
    /\bin (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,2}report\b|\b(?:the|a|its|their|his|her|whose|watchdog[’']s) report (?:said|says|found|finds|concluded|revealed|states|had)\b/giu,
    'report',
  ],
  [
    /\b(?:in|during) (?:an?|his|her|the) (?:[\p{L}-]+ ){0,2}speech\b|\bspeaking (?:at|to|in)\b|\btold (?:the )?conference\b/giu,
    'speech',
  ],
  [/\be-?mail(?:ed|s)?\b/giu, 'email'],
  [/\b(?:WhatsApp|text message|messaged|texted)\b/giu, 'message'],
  [/\b(?:told|at|to) (?:a|the|their|its) (?:[\p{L}-]+ ){0,3}(?:meeting|committee)\b/giu, 'meeting'],
  [
    /\btold (?:the )?((?:Guardian|Times|Sun|Mail|Mirror|Telegraph|Independent|Observer|Express|Herald|Gazette|Echo|Post|Argus|Chronicle|Courier|Standard|Sunday Times))\b|\bwrote in (?:the )?\p{Lu}/gu,
    'publication',
  ],
]

/** The way it was said, told in the sentence outside the words themselves. */
export function channelOf(
  clause: Clause,
  draft: JoinedDraft,
): { kind: ChannelKind; name: string | null; span: Span } | null {
  const { start, end } = clause.sentence
  const words = clause.text.slice(start, end)
  let best: Channel | null = null
  for (const [pattern, kind] of CHANNELS) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      const inWords =
        draft.contents.some(content => overlaps(content, span)) && !draft.cue.some(cue => overlaps(cue, span))
      if (inWords || best) continue
      best = { ...span, kind, name: match[1]?.trim().replace(/[’']s$/u, '') ?? null }
    }
    if (best) break
  }
  return best && { kind: best.kind, name: best.name, span: { start: best.start, end: best.end } }
}
