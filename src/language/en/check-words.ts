/** Words beside a name that its story is told: ‘its predecessor, the …’, ‘will be replaced by’. */
export const HISTORY =
  /^(?:successor|predecessor|replaced|replace|replaces|replacing|became|become|becomes|renamed|formerly|former|then|old|abolished|forerunner|previously|precursor|will|would|new|plans|planned|proposed|create|created|creation|set)$/u

/** Forms that tell of the day of writing. */
export const PRESENT =
  /^(?:is|are|has|have|'s|’s|'ve|’ve|does|do|now|currently|today|heads|chairs|leads|says|runs|oversees|investigates)$/u

/** Words for people of whom the rules of police conduct are true, beside ranks. */
export const OFFICERS =
  /^(?:officers?|constables?|sergeants?|inspectors?|detectives?|superintendents?|pcs?|marksm[ae]n|police|policem[ae]n|policewom[ae]n|constabulary|commissioner)$/iu

/** Verbs by which conduct comes to be known. Dictionary forms. */
export const COMES_KNOWN: ReadonlySet<string> = new Set([
  'report',
  'accuse',
  'emerge',
  'allege',
  'complain',
  'come',
  'surface',
])
