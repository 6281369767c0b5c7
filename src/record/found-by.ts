import type { Provenance } from '../domain/provenance.ts'

/** Rules whose entries the accounts model reads; the rest are found by words and grammar. */
function isFramed(rule: string): boolean {
  return rule.endsWith('framed')
}

/** Who decided: the model, for what it reads, else the rule. */
export function foundBy(rule: string): Provenance {
  return { by: isFramed(rule) ? 'model' : 'rule', id: rule, version: '1' }
}

/** How much less sure an entry is that the model alone has read: held-out passages are right less often than those of the rules. */
const FRAMED_SHARE = 0.9

/** The confidence of an entry, 0 to 1, given that of its kind and the rules that found it. */
export function sureBy(rules: readonly string[], confidence: number): number {
  return rules.every(isFramed) ? Math.round(confidence * FRAMED_SHARE * 1000) / 1000 : confidence
}
