import type { Block } from './draft.ts'

/** ‘On 3 March 2021, at 10:02, Jane Example wrote:’, ‘-----Original Message-----’ */
const INTRODUCES_QUOTED = /^(?:on .{5,160}\bwrote:|-{2,}\s*(?:original|forwarded) message\s*-{2,})$/isu

/** Marks what a mail quotes from another (‘> …’) and the line that introduces it. Lines of one quoted paragraph are one block. */
export function markMessages(text: string, blocks: readonly Block[]): Block[] {
  const quoted = blocks.map(block => /^>/u.test(text.slice(block.start, block.end)))
  if (!quoted.includes(true)) return [...blocks]
  const out: Block[] = []
  for (const [i, block] of blocks.entries()) {
    const last = out.at(-1)
    const words = text.slice(block.start, block.end)
    if (!quoted[i]) {
      const introduces = quoted[i + 1] === true && INTRODUCES_QUOTED.test(words)
      out.push(introduces ? { ...block, kind: 'message', fixed: true } : block)
    } else if (/^[>\s]+$/u.test(words)) continue
    else if (quoted[i - 1] && last && isNextLine(text, last, block)) out[out.length - 1] = { ...last, end: block.end }
    else out.push({ ...block, kind: 'message', fixed: true })
  }
  return out
}

function isNextLine(text: string, last: Block, block: Block): boolean {
  return (
    /^\n?[^\S\n]*$/u.test(text.slice(last.end, block.start).replace(/^[^\S\n]+/u, '')) &&
    depth(text, last) === depth(text, block)
  )
}

/** How many marks open the last line of a block: ‘>> ’ is a mail within the quoted mail. */
function depth(text: string, block: Block): number {
  const line = text.slice(block.start, block.end).split('\n').at(-1) ?? ''
  return /^[>\s]*/u.exec(line)![0].replace(/\s/gu, '').length
}
