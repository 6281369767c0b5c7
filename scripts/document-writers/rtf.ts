import type { Block } from './blocks.ts'

const NAMED: Readonly<Record<string, string>> = {
  '“': '\\ldblquote ',
  '”': '\\rdblquote ',
  '‘': '\\lquote ',
  '’': '\\rquote ',
  '–': '\\endash ',
  '\\': '\\\\',
  '{': '\\{',
  '}': '\\}',
  '\n': '\\line ',
}

/** Writes Rich Text as word processors do: named marks, `\uN?` for the rest, fonts and a generator to be skipped. */
export function writeRtf(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map(({ kind, text }) =>
    kind === 'paragraph' ? `\\pard ${escapeRtf(text)}\\par` : `\\pard\\b ${escapeRtf(text)}\\b0\\par`,
  )
  const head =
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}{\\*\\generator Typist 2.1;}\\uc1\\f0\\fs24'
  return new TextEncoder().encode(`${[head, ...body].join('\r\n')}\r\n}`)
}

function escapeRtf(text: string): string {
  return Array.from(text, character => {
    const named = NAMED[character]
    if (named !== undefined) return named
    return character.charCodeAt(0) < 0x80 ? character : `\\u${character.charCodeAt(0)}?`
  }).join('')
}
