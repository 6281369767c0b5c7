import { decodeCodePage } from './charset.ts'
import type { Piece } from './draft.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** What an RTF holds. */
export interface RtfContent {
  readonly pieces: readonly Piece[]
  readonly title: string | null
  readonly author: string | null
  /** Groups still open at the end: none, or the file was cut off. */
  readonly unclosed: number
}

type Destination = 'body' | 'skip' | 'fonts' | 'info' | 'title' | 'author' | 'footnote' | 'running-head'

interface Group {
  destination: Destination
  /** Code units to pass over after \uN. */
  fallback: number
  codePage: number
  heading: boolean
  hidden: boolean
}

const SKIPPED = new Set(
  (
    'colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object objdata themedata colorschememapping datastore latentstyles ' +
    'xmlnstbl filetbl fldinst pnseclvl pntext listtext annotation atnid atnauthor atndate atnref comment mmathPr shppict nonshppict bkmkstart bkmkend ' +
    'operator keywords subject doccomm company category manager creatim revtim printim buptim hlinkbase userprops wgrffmtfilter tc xe private'
  ).split(' '),
)
const RUNNING = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '))
const SYMBOLS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00A0',
  _: '\u2011',
  '-': '',
  tab: '\t',
  line: '\n',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\u0001',
  '\r': '\u0001',
}
/** Code pages of \fcharsetN. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 850,
}
const DEFAULT_CODE_PAGE = 1252
/** Groups that are remembered; deeper ones share the state of the last. 200,000 braces must not fill the memory. */
const MAX_GROUPS = 5000

/** Reads the tokens of an RTF into pieces. */
export function readRtfContent(rtf: string): RtfContent {
  const reader = new RtfReader()
  for (const token of rtfTokens(rtf)) reader.take(token)
  return reader.finish()
}

class RtfReader {
  readonly #pieces: Piece[] = []
  readonly #notes: Piece[] = []
  readonly #groups: Group[] = [
    { destination: 'body', fallback: 1, codePage: DEFAULT_CODE_PAGE, heading: false, hidden: false },
  ]
  readonly #fonts = new Map<number, number>()
  #extra = 0
  #font = 0
  #text = ''
  #side = ''
  #bytes: number[] = []
  #pass = 0
  #ignorable = false
  #cells: string[] = []
  #rows: string[] = []
  #inTable = false
  #title = ''
  #author = ''

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flushBytes()
    switch (token.kind) {
      case 'open':
        this.#open()
        return
      case 'close':
        this.#close()
        return
      case 'byte':
        if (this.#pass > 0) this.#pass--
        else this.#bytes.push(token.value)
        return
      case 'text':
        this.#plain(token.text)
        return
      case 'word':
        this.#word(token.name, token.value)
    }
  }

  finish(): RtfContent {
    this.#flushBytes()
    const unclosed = this.#groups.length - 1 + this.#extra
    this.#paragraph()
    this.#endTable()
    const title = this.#title.trim() || null
    return { pieces: [...this.#pieces, ...this.#notes], title, author: this.#author.trim() || null, unclosed }
  }

  get #group(): Group {
    return this.#groups.at(-1)!
  }

  #open(): void {
    if (this.#groups.length >= MAX_GROUPS) this.#extra++
    else this.#groups.push({ ...this.#group })
    this.#pass = 0
  }

  #close(): void {
    this.#pass = 0
    if (this.#extra > 0) {
      this.#extra--
      return
    }
    if (this.#groups.length === 1) return
    const { destination } = this.#groups.pop()!
    if (destination === this.#group.destination) return
    if (destination === 'footnote' || destination === 'running-head') this.#endSide(destination)
  }

  #endSide(kind: 'footnote' | 'running-head'): void {
    const text = this.#side.replace(/[^\S\n]+/gu, ' ').trim()
    this.#side = ''
    if (text !== '') (kind === 'footnote' ? this.#notes : this.#pieces).push({ text, kind, fixed: true })
  }

  #plain(text: string): void {
    const passed = Math.min(this.#pass, text.length)
    this.#pass -= passed
    // Bytes above 127 written raw are in the code page, too.
    const rest = text.slice(passed)
    this.#put(
      /[\u0080-\u00FF]/u.test(rest)
        ? decodeCodePage(
            Uint8Array.from(rest, unit => unit.charCodeAt(0)),
            this.#group.codePage,
          )
        : rest,
    )
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#put(decodeCodePage(bytes, this.#group.codePage))
  }

  #put(text: string): void {
    const { destination, hidden } = this.#group
    if (hidden) return
    if (destination === 'body') this.#text += text
    else if (destination === 'title') this.#title += text
    else if (destination === 'author') this.#author += text
    else if (destination === 'footnote' || destination === 'running-head') this.#side += text
  }

  #word(name: string, value: number | null): void {
    const group = this.#group
    if (name === 'u' && value !== null) {
      this.#put(String.fromCharCode(value < 0 ? value + 65536 : value))
      this.#pass = group.fallback
      return
    }
    this.#pass = 0
    const ignorable = this.#ignorable
    this.#ignorable = name === '*'
    if (name === '*') return
    if (this.#destination(name, ignorable)) return
    const symbol = SYMBOLS[name]
    if (symbol === '\u0001') this.#paragraph()
    else if (symbol !== undefined) this.#put(symbol)
    else this.#format(name, value)
  }

  /** Whether the word opens a destination of its own; unknown ones behind \* are skipped, as the standard says. */
  #destination(name: string, ignorable: boolean): boolean {
    const group = this.#group
    if (group.destination === 'skip') return true
    if (SKIPPED.has(name)) group.destination = 'skip'
    else if (RUNNING.has(name)) group.destination = 'running-head'
    else if (name === 'footnote') group.destination = 'footnote'
    else if (name === 'fonttbl') group.destination = 'fonts'
    else if (name === 'info') group.destination = 'info'
    else if (group.destination === 'info' && (name === 'title' || name === 'author')) group.destination = name
    else if (ignorable) group.destination = 'skip'
    else return false
    return true
  }

  #format(name: string, value: number | null): void {
    const group = this.#group
    if (name === 'uc') group.fallback = Math.max(0, value ?? 1)
    else if (name === 'ansicpg') this.#groups[0]!.codePage = group.codePage = value ?? DEFAULT_CODE_PAGE
    else if (name === 'f') this.#selectFont(value ?? 0)
    else if (name === 'fcharset') this.#fonts.set(this.#font, CHARSETS[value ?? 0] ?? DEFAULT_CODE_PAGE)
    else if (name === 'outlinelevel') group.heading = true
    else if (name === 'pard') this.#resetParagraph()
    else if (name === 'intbl') this.#inTable = true
    else if (name === 'v' || name === 'deleted') group.hidden = value !== 0
    else if (name === 'plain') group.hidden = false
    else if (name === 'par' || name === 'sect' || name === 'page') this.#paragraph()
    else if (name === 'cell' || name === 'nestcell') this.#cell()
    else if (name === 'row' || name === 'nestrow') this.#row()
  }

  #selectFont(font: number): void {
    this.#font = font
    if (this.#group.destination === 'fonts') return
    const page = this.#fonts.get(font)
    // The font of charset 0 speaks the document's own code page.
    this.#group.codePage = page === undefined || page === DEFAULT_CODE_PAGE ? this.#groups[0]!.codePage : page
  }

  #resetParagraph(): void {
    this.#group.heading = false
    this.#inTable = false
  }

  #paragraph(): void {
    if (this.#group.destination === 'footnote' || this.#group.destination === 'running-head') {
      this.#side += '\n'
      return
    }
    if (this.#group.destination !== 'body') return
    const text = this.#text.replace(/[^\S\n\t]+/gu, ' ').trim()
    if (this.#inTable) {
      if (text !== '') this.#text += '\n'
      return
    }
    this.#endTable()
    this.#text = ''
    if (text !== '')
      this.#pieces.push(this.#group.heading ? { text, kind: 'heading', fixed: true } : { text, kind: 'body' })
  }

  #cell(): void {
    this.#cells.push(this.#text.replace(/\s+/gu, ' ').trim())
    this.#text = ''
  }

  #row(): void {
    if (this.#cells.some(cell => cell !== '')) this.#rows.push(this.#cells.join('\t'))
    this.#cells = []
  }

  #endTable(): void {
    this.#row()
    if (this.#rows.length > 0) this.#pieces.push({ text: this.#rows.join('\n'), kind: 'table', fixed: true })
    this.#rows = []
  }
}
