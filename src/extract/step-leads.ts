import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Clause, TokenRange } from './clause.ts'
import { predicateAt } from './predicates.ts'
import { calledBy, type KindMention } from './step-kinds.ts'
import type { StepWords } from './step-words.ts'

/** Nouns for looking into something, that do not say by themselves who does. */
const LOOKING = /^(?:investigation|inquiry|probe)$/u
/** Verbs of beginning to look into something. Dictionary forms. */
const BEGINS = /^(?:launch|open|reopen|re-open|begin|start|announce|commence)$/u

/**
 * ‘The police watchdog | is investigating’, ‘the IOPC has launched | an investigation’: the kind of proceeding that whoever looks into
 * something conducts, though its name is not said.
 */
export function leadMentions(clause: Clause, words: StepWords, pack: PackKnowledge): KindMention[] {
  return clause.tokens.flatMap((token, at) => {
    const place = token.lemma === 'investigate' || BEGINS.test(token.lemma) ? mentionAt(clause, at) : undefined
    if (!place) return []
    const { subject, negated, unreal } = predicateAt(clause, at)
    if (!subject || negated || unreal) return []
    const kind = conductedBy(clause, speakerFor(clause, subject), words, pack)
    // ‘launched | an investigation’: the noun; ‘is investigating’: whoever does
    return kind ? [{ kind, clause: clause.index, by: subject, ...(place === 'self' ? subject : place) }] : []
  })
}

function mentionAt({ tokens }: Clause, at: number): TokenRange | 'self' | undefined {
  const token = tokens[at]!
  if (token.pos !== 'VERB') return undefined
  if (token.lemma === 'investigate') return tokens[at - 1]?.lower === 'to' ? undefined : 'self'
  const noun = tokens.findIndex((one, i) => i > at && i < at + 6 && LOOKING.test(one.lower))
  const between = tokens.slice(at + 1, noun)
  return noun > 0 && between.every(({ pos }) => /^(?:DET|ADJ|NOUN|ADV|PRON|NUM)$/u.test(pos))
    ? { from: noun, to: noun + 1 }
    : undefined
}

/** ‘The watchdog said | it | was investigating’: the watchdog. */
function speakerFor(clause: Clause, subject: TokenRange): TokenRange {
  const { tokens } = clause
  if (subject.to - subject.from !== 1 || tokens[subject.from]!.lower !== 'it') return subject
  const verb = tokens[subject.from - 1]?.lower === 'that' ? subject.from - 2 : subject.from - 1
  const says = /^(?:said|says|confirmed|announced|revealed|stated)$/u.test(tokens[verb]?.lower ?? '')
  return (says && predicateAt(clause, verb).subject) || subject
}

function conductedBy(clause: Clause, subject: TokenRange, words: StepWords, pack: PackKnowledge) {
  const all = clause.tokens.slice(subject.from, subject.to).map(token => token.text)
  // ‘the Independent Office for Police Conduct | (IOPC)’
  const bracket = all.indexOf('(')
  const said = bracket > 0 ? all.slice(0, bracket) : all
  const leads = calledBy(pack, said, clause)
  return [...words.kindsById.values()].find(
    kind => kind.track === 'discipline' && !kind.forum && kind.conductedBy.some(id => leads.has(id)),
  )
}
