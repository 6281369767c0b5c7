import type { EntryLine } from '../../../src/server/contract.ts'
import { type Layers, MARKS, type Mark, markOf, type Quoted } from './highlights.ts'
import type { Stretch } from './offsets.ts'

/** The marks of a document's quoted words; kinds that a reader switched off are left out, and what was rejected is struck through. */
export function layersOf(quoted: readonly Quoted[], off: ReadonlySet<Mark>): Layers {
  const layers = new Map<string, Stretch[]>(Object.keys(MARKS).map(mark => [mark, []]))
  layers.set('rejected', [])
  for (const one of quoted) {
    const mark = markOf(one)
    if (off.has(mark)) continue
    layers.get(one.status === 'rejected' ? 'rejected' : mark)?.push(one)
  }
  return layers
}

/** All other quoted words alike, so that those of the entry that is looked at stand out. */
export function quietLayers(quoted: readonly Quoted[]): Layers {
  return new Map([['elsewhere', quoted.filter(one => one.role === 'content' && one.status !== 'rejected')]])
}

/** The marks of one entry, above the others. */
export function currentLayers(quoted: readonly Quoted[], entry: string | null, passage: Stretch | null = null): Layers {
  const own = quoted.filter(one => one.entry === entry)
  const layers = new Map<string, readonly Stretch[]>()
  layers.set(
    'current',
    own.filter(one => one.role === 'content' || one.role === 'citation'),
  )
  layers.set(
    'current-speaker',
    own.filter(one => one.role === 'speaker'),
  )
  layers.set(
    'current-cue',
    own.filter(one => one.role === 'cue'),
  )
  layers.set('passage', passage ? [passage] : [])
  return layers
}

/** Where to look first for an entry: what was said before who said it. */
export function firstPlace(
  quoted: readonly Quoted[],
  entry: string | null,
  line?: Pick<EntryLine, 'place'>,
): Stretch | null {
  const own = quoted.filter(one => one.entry === entry)
  return own.find(one => one.role === 'content') ?? own[0] ?? line?.place ?? null
}

/** The entries of a document, each once, where it is first quoted: what ‘next’ and ‘before’ go through. */
export function stations(quoted: readonly Quoted[], off: ReadonlySet<Mark>): readonly Quoted[] {
  const seen = new Set<string>()
  return [...quoted]
    .filter(one => (one.role === 'content' || one.role === 'citation') && !off.has(markOf(one)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(one => {
      if (seen.has(one.entry)) return false
      seen.add(one.entry)
      return true
    })
}
