/**
 * Marks that turn the direction of writing and so can make a name or a figure read as another: shown as what they
 * are. Zero-width joiners stay, since words in some scripts need them.
 */
// U+202E in ‘abc‮def’ matches; an Arabic or Hebrew letter does not.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Control characters: a terminal takes some as orders (colours, titles, erasing what stands above). */
// U+001B (escape) matches; a line feed and a tab do not.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu

/** The words with every character that could mislead a reader or a terminal made visible. */
export function visible(text: string): string {
  return text.replace(DIRECTION, named).replace(CONTROL, named)
}

function named(character: string): string {
  return `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`
}

/** On one line: line breaks and runs of blanks are one blank. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
}
