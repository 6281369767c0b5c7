import type { Query } from '../../address.ts'

/** What is to be reviewed is what nobody has decided on yet, unless an address says otherwise; ‘any’ takes that off. */
export function queueQuery(words: Query): Query {
  if (words.status === undefined) return { ...words, status: 'proposed' }
  return words.status === 'any' ? { ...words, status: '' } : words
}
