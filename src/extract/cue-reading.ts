import type { Token } from '../domain/analysis.ts'
import { overlaps, type Span } from '../domain/span.ts'
import { type ReportingVerb, reportingVerbOf } from '../language/en/reporting-verbs.ts'
import type { Clause } from './clause.ts'
import type { Cue } from './cues.ts'
import { verbGroup } from './subjects.ts'

/**
 * The reporting verb within the words of a cue that something else found: ‘told’ of ‘told reporters on Monday’, ‘deny’
 * of ‘was quick to deny’. The last one holds, save where it leads to one that only carries on (‘went on to say’).
 * Null where no verb of the list is in them.
 */
export function cueWithin(clause: Clause, span: Span): Cue | null {
  const verbs = clause.tokens.flatMap((token, at) => {
    const verb = overlaps(token, span) && verbAt(clause.tokens, at)
    return verb ? [{ at, verb }] : []
  })
  const last = verbs.at(-1)
  if (!last) return null
  const { at } = last
  // ‘refuses to say’, ‘declined to discuss’, ‘denied accusing’: what is refused or denied is not said
  const { verb } = verbs.find(one => one.verb.act === 'decline' || one.verb.lemma === 'deny') ?? last
  const group = verbGroup(clause.tokens, at)
  return {
    verb,
    at,
    range: { from: group.from, to: at + 1 },
    subject: null,
    left: group.from,
    right: at + 1,
    form: group.passive ? 'passive' : 'before',
    negated: group.negated || deniedBefore(clause.tokens, group.from),
    modal: group.modal,
  }
}

function verbAt(tokens: readonly Token[], at: number): ReportingVerb | undefined {
  const token = tokens[at]!
  // ‘claims’, ‘vows’ are verbs where a network reads them as a cue; ‘his claims’ are not
  const before = tokens[at - 1]
  if (token.pos === 'ADP' || token.pos === 'DET' || token.pos === 'ADV') return undefined
  const noun =
    token.pos === 'NOUN' &&
    before &&
    (before.pos === 'DET' || before.pos === 'ADJ' || /^(?:'s|’s|his|her|their|its)$/u.test(before.lower))
  // ‘rejected | claims | that it had known’, ‘hit back at | claims’: behind a verb or a preposition it is no verb, whatever the tagger takes it for
  const object =
    /^(?:claims|charges|reports|calls|demands|warnings)$/u.test(token.lower) &&
    /^(?:VERB|ADP)$/u.test(before?.pos ?? '')
  return noun || object ? undefined : reportingVerbOf(token)
}

/** ‘did not actually say’, ‘never once said’; ‘Neither Ms Quill nor Mr Marl have said’. */
function deniedBefore(tokens: readonly Token[], from: number): boolean {
  const nor = tokens.slice(Math.max(0, from - 6), from).some(token => token.lower === 'nor')
  if (nor && tokens.slice(Math.max(0, from - 14), from).some(token => token.lower === 'neither')) return true
  return tokens.slice(Math.max(0, from - 2), from).some(token => /^(?:not|n't|n’t|never)$/u.test(token.lower))
}
