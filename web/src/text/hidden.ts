/**
 * Characters that nobody sees and that can make words read as others: those that turn the direction of writing,
 * controls, blanks of no width, tags. Joiners stay as they are, but between Latin letters, where they hide words.
 */
// U+202E in ‘abc‮def’ matches; a line feed, a tab, an Arabic letter and the joiner within an emoji do not.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=\p{Script=Latin})[\u200c\u200d]/gu

const NAMES: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  1564: 'ALM',
  8203: 'no-width blank',
  8204: 'non-joiner',
  8205: 'joiner',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'word joiner',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'no-width blank',
}

/** Words, or one hidden character with what it is called. */
export interface Visible {
  readonly text: string
  readonly name: string | null
}

/** Cuts a text at its hidden characters. The pieces put together are the text, to the last code unit. */
export function cutHidden(text: string): readonly Visible[] {
  const pieces: Visible[] = []
  let at = 0
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), name: null })
    pieces.push({ text: match[0], name: nameOf(match[0]) })
    at = match.index + match[0].length
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), name: null })
  return pieces
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
