import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a package says of its time where none is known: the first day that zip files can give. */
const NO_TIME = '1980-01-01T00:00:00Z'

/** The same for the zip itself, which gives the time of the place where it is made. */
export const NO_ZIP_TIME = new Date(1980, 0, 1)

/** The same package without the time at which it was made: the same record gives the same bytes, on any day. */
export function settled(bytes: Uint8Array, on: string | null): Uint8Array {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  const day = on === null || !/^\d{4}-\d{2}-\d{2}$/u.test(on) ? NO_TIME : `${on}T00:00:00Z`
  if (core) {
    const text = strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}`)
    files['docProps/core.xml'] = strToU8(text)
  }
  const words = files['word/document.xml']
  if (words) files['word/document.xml'] = strToU8(renumbered(strFromU8(words)))
  return zipSync(files, { mtime: NO_ZIP_TIME, level: 6 })
}

/** Where the library writes the number of a bookmark. Words of the record have their quotation marks escaped. */
// ‘<w:bookmarkStart w:name="_Toc180" w:id="180"’ matches; ‘_Toc180’ within a sentence does not.
const BOOKMARK_START = /(<w:bookmarkStart w:name=")([^"]*)(" w:id=")(\d+)/gu
// ‘w:anchor="_Toc180"’ and ‘<w:bookmarkEnd w:id="180"’ match; ‘_Toc180’ within a sentence does not.
const BOOKMARK_NUMBER = /(w:anchor="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc|<w:bookmarkEnd w:id=")(\d+)/gu

/** The library numbers bookmarks on and on for as long as the program runs; here each file begins at 1. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>()
  const own = (number: string): number => {
    const known = numbers.get(number) ?? numbers.size + 1
    numbers.set(number, known)
    return known
  }
  return xml
    .replace(
      BOOKMARK_START,
      (_all, before: string, name: string, between: string, id: string) =>
        `${before}${name.startsWith('_Toc') ? `_Toc${own(id)}` : name}${between}${own(id)}`,
    )
    .replace(BOOKMARK_NUMBER, (_all, before: string, number: string) => `${before}${own(number)}`)
}
