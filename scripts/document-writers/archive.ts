import { strToU8, type Zippable, zipSync } from 'fflate'

// One fixed time for every entry, given in local parts because that is how the ZIP format stores it:
// the same files give the same bytes in every zone.
const ENTRY_TIME = new Date(2022, 0, 1, 12, 0, 0)

/** Packs files into a ZIP whose bytes depend on their names and contents alone. */
export function writeArchive(
  files: Readonly<Record<string, string | Uint8Array>>,
  stored: readonly string[] = [],
): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[name] = [bytes, { mtime: ENTRY_TIME, level: stored.includes(name) ? 0 : 6 }]
  }
  return zipSync(entries)
}
