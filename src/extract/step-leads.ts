import type { PackKnowledge } from '../domain/pack-knowledge.ts'
import type { Clause, TokenRange } from './clause.ts'
import { predicateAt } from './predicates.ts'
import { calledBy, type KindMention } from './step-kinds.ts'
import type { StepWords } from './step-words.ts'

/** Nouns for looking into something, that do not say by themselves who does. */
const LOOKING = /^(?:investigation|inquiry|probe)$/u
/** Verbs of beginning to look into something. Dictionary forms. */
const BEGINS = /^(?:launch|open|begin|start|announce|commence)$/u

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
    const kind = conductedBy(clause, subject, words, pack)
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

function conductedBy(clause: Clause, subject: TokenRange, words: StepWords, pack: PackKnowledge) {
  const said = clause.tokens.slice(subject.from, subject.to).map(token => token.text)
  const leads = calledBy(pack, said, clause)
  return [...words.kindsById.values()].find(
    kind => kind.track === 'discipline' && !kind.forum && kind.conductedBy.some(id => leads.has(id)),
  )
}
