import type { Citation } from './citation.ts'

export type Severity = 'note' | 'caution' | 'serious'

/** What is wrong or doubtful in a document as a source, or in a file that could not be read. */
export interface Diagnostic {
  readonly id: string
  /** A key of `DIAGNOSTIC_CODES`. */
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  /** What a person can do about it. */
  readonly hint: string | null
  readonly documentId: string | null
  readonly path: string | null
  /** May be empty: an unreadable file has no words to cite. */
  readonly citations: readonly Citation[]
  /** For copies: the other document and the share, 0 to 1, of this one's body that it holds. */
  readonly other: { readonly documentId: string; readonly share: number } | null
}

/**
 * Every code a diagnostic or a read failure can have: its usual severity, what it means, and the way out.
 * `docs/diagnostics.md` is generated from this table, and a test fails where one is emitted that is not here.
 */
export const DIAGNOSTIC_CODES = {
  'read/empty': ['serious', 'The file holds no bytes, or no text at all.', 'Get the file again from where it came.'],
  'read/too-large': [
    'serious',
    'The file, or what it unpacks to, is over the size that is read.',
    'Split it, or extract the text and add that.',
  ],
  'read/bomb': [
    'serious',
    'The file unpacks to far more than it weighs, or its entries lie about their size.',
    'Do not open it elsewhere without care; ask the sender for a plain copy.',
  ],
  'read/encrypted': ['serious', 'The file asks for a password.', 'Save a copy without a password and add that.'],
  'read/damaged': [
    'serious',
    'The file is cut off or broken and nothing could be had from it.',
    'Get the file again from where it came.',
  ],
  'read/unknown-type': [
    'serious',
    'The content is of no type that is read here.',
    'Convert it to PDF, DOCX, HTML or plain text.',
  ],
  'read/time-limit': [
    'serious',
    'Reading took longer than allowed and was stopped.',
    'It is tried again at the next build; raise --time-limit, or split the file.',
  ],
  'read/memory-limit': [
    'serious',
    'Reading took more memory than allowed and was stopped.',
    'It is tried again at the next build; raise --memory-limit, or split the file.',
  ],
  'read/crash': [
    'serious',
    'A parser failed on the file.',
    'It is tried again at the next build; convert the file, and report it.',
  ],
  'read/permission': ['serious', 'The file may not be opened.', 'Give yourself the right to read it and build again.'],
  'read/missing': ['serious', 'The path names nothing.', 'Check the spelling and the folder.'],
  'read/nested-too-deep': [
    'caution',
    'Markup or containers are nested deeper than is read; what lies deeper was flattened or left out.',
    'Look at the original.',
  ],
  'read/truncated': [
    'caution',
    'The document ends in the middle, or behind a ‘continue reading’ link.',
    'Find the whole text; nothing after the cut is in the record.',
  ],
  'read/boilerplate': ['note', 'Part of the page is not the article: navigation, links, forms.', null],
  'read/no-text-layer': [
    'serious',
    'Pages of the file are pictures without text.',
    'Run it through OCR and add the result.',
  ],
  'read/partial': ['caution', 'Part of the file could not be read; the rest was.', 'Look at the original.'],
  'read/charset': [
    'note',
    'The character set had to be guessed, or bytes did not fit it.',
    'Look whether names and quotation marks came out right.',
  ],
  'read/replaced-characters': [
    'caution',
    'NUL or lone surrogates were replaced by U+FFFD, one for one.',
    'Look at the original.',
  ],
  'read/language': [
    'note',
    'The document is not in English: it is read and can be searched, but nothing is extracted from it.',
    'Add a translation as a document of its own.',
  ],
  'read/no-date': [
    'note',
    'No date of publication is given, so relative dates stay open.',
    'Amend the document with the date if you know it.',
  ],
  'text/duplicate-line': ['note', 'The same line stands twice.', null],
  'text/embedded-link': ['note', 'A line within the article is a link to another article, not part of this one.', null],
  'text/mangled': [
    'caution',
    'The text is garbled: wrong character set, or words run together.',
    'Find a cleaner copy.',
  ],
  'quote/mangled': [
    'caution',
    'A quotation mark is missing or stray; where the quotation begins or ends is a guess.',
    'Compare with the original before you quote.',
  ],
  'quote/unattributed': [
    'note',
    'A quotation for which no speaker was found.',
    'Say who spoke, if the source shows it.',
  ],
  'name/broken': ['caution', 'A name is cut short or mangled.', 'Compare with the original.'],
  'name/ambiguous': ['caution', 'Words that could mean more than one actor: nobody was chosen.', 'Say who is meant.'],
  'name/possible-same': [
    'note',
    'Two actors may be one; they are not joined without a person.',
    'Merge them if they are the same.',
  ],
  'date/contradictory': ['caution', 'The document gives two dates for itself.', 'Say which holds.'],
  'copy/duplicate': ['note', 'Another document holds the same text.', null],
  'copy/near-duplicate': [
    'note',
    'Another document holds the same text but for small changes.',
    'See the discrepancies for what was changed.',
  ],
  'copy/derived': ['note', 'Much of this document stands in another, too: they are not two sources.', null],
  'copy/shared-passages': [
    'note',
    'Passages of this document stand in another; most of it does not.',
    'What stands in both is one source.',
  ],
  'quote/better-copy': [
    'note',
    'A quotation without its marks stands whole in another copy: a proposal, nothing is changed.',
    'Quote it as it stands there, if the rest agrees.',
  ],
  'source/anonymous': [
    'note',
    'Statements come from people whom the document does not name: ‘a source’, ‘insiders’.',
    'Weigh them as told by the document alone.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string | null]>

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES

/** Whether a string is a code of the table. */
export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTIC_CODES, code)
}
