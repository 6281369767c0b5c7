/** One piece of RTF: a brace, a control word with its number, a byte by its hex code, raw bytes to skip, or plain text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

/** Tokens of RTF, one after the other, in time linear in its length. `rtf` holds one code unit a byte (latin-1). */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
  const plain = /[^\\{}\r\n\0]+/y
  let at = 0
  while (at < rtf.length) {
    const character = rtf[at]
    if (character === '{' || character === '}') {
      at++
      yield { kind: character === '{' ? 'open' : 'close' }
    } else if (character !== '\\') {
      plain.lastIndex = at
      const match = plain.exec(rtf)
      at = match ? plain.lastIndex : at + 1
      if (match) yield { kind: 'text', text: match[0] }
    } else {
      word.lastIndex = at + 1
      const match = word.exec(rtf)
      if (!match) {
        const symbol = rtf[at + 1] ?? ''
        at += symbol === "'" ? 4 : 2
        yield symbol === "'"
          ? { kind: 'byte', value: Number.parseInt(rtf.slice(at - 2, at), 16) || 0x3f }
          : { kind: 'word', name: symbol, value: null }
        continue
      }
      at = word.lastIndex
      const value = match[2] === undefined ? null : Number(match[2])
      // \bin is followed by that many raw bytes, which may hold braces.
      if (match[1] === 'bin' && value !== null && value > 0) at += value
      else yield { kind: 'word', name: match[1]!, value }
    }
  }
}
