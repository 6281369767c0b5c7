import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Roles by the letter that marks them, as PolNeAR names them. */
const ROLES: Readonly<Record<string, string>> = { s: 'Source', c: 'Cue', q: 'Content' }

/** Writes marked sentences (`[s Ada Quill] [c said] [q it was closed].`) as a split of PolNeAR: texts, and annotations in brat's standoff format. */
export function writeSample(file: string, split: string): void {
  mkdirSync(join(split, 'text'), { recursive: true })
  mkdirSync(join(split, 'attributions'), { recursive: true })
  const articles = readFileSync(file, 'utf8').split(/^## /mu).slice(1)
  for (const article of articles) {
    const [name, ...lines] = article.trimEnd().split('\n')
    const { text, annotations } = standoff(lines)
    writeFileSync(join(split, 'text', `${name}.txt`), text)
    writeFileSync(join(split, 'attributions', `${name}_0000.ann`), annotations)
  }
}

/** Text without its marks, and what they mark. */
export function standoff(lines: readonly string[]): { text: string; annotations: string } {
  const spans: string[] = []
  const events: string[] = []
  let text = ''
  for (const line of lines) {
    const roles: string[] = []
    let from = 0
    for (const match of line.matchAll(/\[([scq]) ([^\]]*)\]/gu)) {
      text += line.slice(from, match.index)
      spans.push(
        `T${spans.length + 1}\t${ROLES[match[1]!]} ${text.length} ${text.length + match[2]!.length}\t${match[2]}`,
      )
      roles.push(`${ROLES[match[1]!]}:T${spans.length}`)
      text += match[2]
      from = match.index + match[0].length
    }
    text += `${line.slice(from)}\n\n`
    if (roles.length > 0) events.push(`E${events.length + 1}\t${roles.join(' ')}`)
  }
  return { text, annotations: `${[...spans, ...events].join('\n')}\n` }
}
