import { decodeText } from './charset.ts'
import { type Block, type Draft, makeDraft } from './draft.ts'
import { checkLength, freezeText } from './freeze.ts'
import { plainBlocks } from './plain-blocks.ts'
import { judgePlain } from './plain-rules.ts'
import { markMessages } from './quoted-mail.ts'

/** Reads a plain text: as it stands, every line of it, with what is not the article marked. */
export function readPlainText(bytes: Uint8Array): Draft {
  const decoded = decodeText(bytes)
  checkLength(decoded.text.length)
  const frozen = freezeText(decoded.text)
  return makeDraft('text/plain', frozen.text, judgeText(frozen.text), { notes: [...decoded.notes, ...frozen.notes] })
}

/** Blocks of a frozen plain text, told apart. */
export function judgeText(text: string): Block[] {
  const blocks = plainBlocks(text).map(span => ({ ...span, kind: 'body' as const }))
  return judgePlain(text, markMessages(text, blocks))
}
