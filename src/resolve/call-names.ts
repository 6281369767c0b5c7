import { bodyKey } from './names.ts'

/** Bodies of which a place has one, so that documents call them by their last word: ‘the Federation’, ‘the Courier’. */
const ONE_OF_A_PLACE =
  /^(?:federation|inspectorate|register|courier|gazette|herald|chronicle|echo|argus|advertiser|examiner|mercury)$/u

/**
 * Bodies of which each document can have its own: ‘the Panel’ of a hearing is not that of the minutes. Not ‘the Party’, ‘the Force’,
 * ‘the Union’ and ‘the Times’, which are more than one name's end.
 */
const ONE_OF_A_DOCUMENT =
  /^(?:association|council|committee|commission|panel|board|trust|authority|agency|institute|foundation|charity|department|ministry|tribunal|university|college|school|hospital|society|alliance|partnership|coalition|network|forum|league)$/u

/**
 * Whether a body can be called by these last words of its name: one word within a document and, where a place has one such body,
 * over the bundle; several words (‘Police and Crime Panel’) in both.
 */
export function isCallName(name: string, within: 'document' | 'bundle'): boolean {
  const words = bodyKey(name).split(' ')
  const last = words.at(-1)!
  if (ONE_OF_A_PLACE.test(last)) return true
  return ONE_OF_A_DOCUMENT.test(last) && (within === 'document' || words.length > 1)
}

/** ‘the Federation’ and ‘Police Federation’ for ‘Marlow Police Federation’; not ‘the Board’ for ‘Ada Quill's Board’, which is one body's only while she has it. */
export function endsName(short: string, long: string): boolean {
  const words = ` ${bodyKey(short)}`
  return bodyKey(long).endsWith(words) && !/'s?$/u.test(bodyKey(long).slice(0, -words.length))
}

/** Whether a longer name has these words, wherever in it. */
export function holdsWords(long: string, short: string): boolean {
  return bodyKey(long) !== bodyKey(short) && ` ${bodyKey(long)} `.includes(` ${bodyKey(short)} `)
}
