/**
 * What decides content: the same file gives the same result on every machine, so these are counts, never
 * seconds. Time and memory are limited by whoever runs the reader, and a stop by those is tried again.
 */

/** Bytes of one file. Larger: a record of one bundle would rest on one file; smaller: scanned bundles of 500 pages fail. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/**
 * Code units of text of one document: about 2,500 printed pages. A 50 MB text is refused, not cut: a cut one
 * would look whole. Larger: one document holds up a whole build; smaller: long inquiry reports fail.
 */
export const MAX_TEXT_LENGTH = 8_000_000

/** Bytes of markup (HTML, RTF, XML of an office file). Parsers need about forty times this in memory. */
export const MAX_MARKUP_BYTES = 32 * 1024 * 1024

/** Elements of one page. Readability takes seconds for 50,000 and minutes for a million. */
export const MAX_ELEMENTS = 150_000

/** Levels of markup that are kept; what is deeper is flattened. At 200 levels Readability needs half a second, at 2,000 twenty. */
export const MAX_DEPTH = 100

/** Bytes that all entries of one container may unpack to. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024

/** Unpacked to packed. Text rarely passes 20, an office file of empty cells 200; a bomb begins at 1,000. */
export const MAX_UNPACK_RATIO = 400

/** Below this many unpacked bytes the ratio says nothing: a page of spaces is no bomb. */
export const UNPACK_RATIO_FROM = 16 * 1024 * 1024

/** Entries of one container. */
export const MAX_ENTRIES = 20_000

/** Bytes that one compressed stream of a PDF may unpack to: a scanned A3 page in colour is about 100 MB. */
export const MAX_PDF_STREAM_BYTES = 128 * 1024 * 1024

/** Pages of one PDF. */
export const MAX_PAGES = 10_000
