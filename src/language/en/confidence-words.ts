/** Words for trust in an office-holder. */
export const CONFIDENCE_NOUN = /^(?:confidence|trust|faith)$/u

/** Objects of trust that are no office-holder: one's own judgement, the system, miracles. */
export const NO_HOLDER =
  /\b(?:system|judgements?|judgments?|miracles?|process|future|economy|market|law|plans?|policy|policies|evidence|figures|data|democracy|justice|himself|herself|themselves|itself|myself|ability|decision|humanity|god|project|product|vaccine|safety|union|technology|currency|pound|way|terms|part|kit|equipment|water|boat)\b/iu

/** Of whom it is not told who has the confidence: ‘public confidence in the police’. */
export const PUBLIC_TRUST =
  /\b(?:public|publics|people|community|communities|consumers?|business(?:es)?|women|londoners|voters?|customers?|residents|young|victims|markets?|investors?|shoppers|electorate|nation|country|world)$/iu
