import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/domain/span.ts'

/** Who said what, as annotators or the product have it. */
export interface SpannedAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The annotators' attributions of one article, from brat's standoff format; of several annotators the first by file name. */
export function readGold(split: string, article: string): readonly SpannedAttribution[] {
  const folder = join(split, 'attributions')
  const stem = article.replace(/\.txt$/u, '')
  const file = readdirSync(folder)
    .sort()
    .find(name => name.replace(/_[0-9a-f]{4}\.ann$/u, '') === stem)
  return file ? parseStandoff(readFileSync(join(folder, file), 'utf8')) : []
}

/** `T` lines are spans, `E` lines tie them together: `E1\tSource:T1 Cue:T2 Content:T3`. */
export function parseStandoff(text: string): readonly SpannedAttribution[] {
  const spans = new Map<string, readonly Span[]>()
  const found: SpannedAttribution[] = []
  for (const line of text.split('\n')) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const places = body.slice(body.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map(place => {
          const [start = 0, end = 0] = place.trim().split(' ').map(Number)
          return { start, end }
        }),
      )
    } else if (id.startsWith('E')) {
      const roles = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] }
      for (const pair of body.split(' ')) {
        const [role = '', span = ''] = pair.split(':')
        const name = role.replace(/\d+$/u, '').toLowerCase()
        if (name === 'source' || name === 'cue' || name === 'content') roles[name].push(...(spans.get(span) ?? []))
      }
      if (roles.content.length > 0) found.push(roles)
    }
  }
  return found
}

/** The paper that an article is from: the corpus begins the file's name with it. */
export function publisherOf(article: string): string {
  return article.slice(0, article.indexOf('_'))
}
