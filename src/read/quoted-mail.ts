import type { Block } from './draft.ts'

/** ‘On 3 March 2021, at 10:02, Jane Example wrote:’, ‘-----Original Message-----’ */
const INTRODUCES_QUOTED = /^(?:on .{5,120}\bwrote:|-{2,}\s*(?:original|forwarded) message\s*-{2,})$/isu

/** Marks lines that a mail quotes from another (‘> …’) and the line that introduces them. */
export function markMessages(text: string, blocks: readonly Block[]): Block[] {
  const quoted = blocks.map(block => /^>/u.test(text.slice(block.start, block.end)))
  if (!quoted.includes(true)) return [...blocks]
  return blocks.map((block, i) => {
    const introduces = quoted[i + 1] === true && INTRODUCES_QUOTED.test(text.slice(block.start, block.end))
    return quoted[i] || introduces ? { ...block, kind: 'message', fixed: true } : block
  })
}
