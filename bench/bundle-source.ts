import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/read/index.ts'

const bundle = fileURLToPath(new URL('../fixtures/bundles/harrowmere/', import.meta.url))

/** Paragraphs of the example bundle's pages, to make other documents of. */
export async function bundleParagraphs(): Promise<readonly string[]> {
  const paragraphs: string[] = []
  for (const name of readdirSync(`${bundle}documents`)
    .filter(name => name.endsWith('.html'))
    .sort()) {
    const bytes = new Uint8Array(readFileSync(`${bundle}documents/${name}`))
    const { document } = await readDocument(bytes, { path: name, documentId: `sha256:${name}` })
    for (const { kind, start, end } of document?.regions ?? []) {
      if (kind === 'body' && document)
        paragraphs.push(
          ...document.text
            .slice(start, end)
            .split('\n')
            .filter(line => line.length > 60),
        )
    }
  }
  return paragraphs
}

/** People of the bundle with two plain names, to be renamed. */
export function bundleNames(): readonly string[] {
  const { actors } = JSON.parse(readFileSync(`${bundle}expected/actors.json`, 'utf8')) as {
    actors: { name: string; kind: string }[]
  }
  return actors
    .filter(({ kind, name }) => kind === 'person' && /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+$/u.test(name))
    .map(({ name }) => name)
}
