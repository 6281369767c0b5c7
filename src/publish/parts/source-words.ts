import type { DocumentLine, SourceLine } from '../view.ts'
import { dateWords } from './dates.ts'
import { type Run, small, type WordLine } from './part.ts'

/** Documents by the number under which the list of sources has them. */
export class SourceList {
  readonly #numbers: ReadonlyMap<string, number>
  readonly documents: readonly DocumentLine[]

  /** @param documents in the order of the record: a document has the same number in every copy made from it. */
  constructor(documents: readonly DocumentLine[]) {
    this.documents = documents
    this.#numbers = new Map(documents.map(({ documentId }, i) => [documentId, i + 1]))
  }

  /** The number of a document; 0 where the record does not have it. */
  numberOf(documentId: string): number {
    return this.#numbers.get(documentId) ?? 0
  }

  /** ‘[4] The Courier, 3 March 2021, p. 3, para. 12’: number, what it is called, when, where in it. */
  reference(source: SourceLine | null): WordLine {
    if (source === null) return [small('no source')]
    const words = [titleOf(source), source.outlet, source.publishedOn && dateWords(source.publishedOn)]
    const text = [...words, ...placeWords(source)].filter(Boolean).join(', ')
    return [small(`[${this.numberOf(source.documentId)}] ${text}`, source.documentId)]
  }
}

/** What a document is called: its title, or the name of its file. */
export function titleOf({ title, path }: Pick<DocumentLine, 'title' | 'path'>): string {
  return title ?? fileName(path)
}

/** A path within the bundle. One that leads out of it is cut to its last name: no copy tells where a machine keeps its files. */
export function fileName(path: string): string {
  return /^(?:[a-z]:|[\\/~])/iu.test(path) ? (path.split(/[\\/]/u).at(-1) ?? '') : path
}

function placeWords({ page, paragraph }: SourceLine): string[] {
  return [...(page === null ? [] : [`p. ${page}`]), ...(paragraph === undefined ? [] : [`para. ${paragraph}`])]
}

/** What a line that nobody has looked at says before anything else, and one that changed since somebody did. */
export function reviewMark(line: { readonly status: string; readonly changedSinceReview?: boolean }): readonly Run[] {
  if (line.status === 'proposed') return [{ text: 'UNREVIEWED ', look: 'mark' }]
  return line.changedSinceReview ? [{ text: 'CHANGED SINCE REVIEW ', look: 'mark' }] : []
}
