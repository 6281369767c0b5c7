import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeDocx, makeOdt, paragraph } from '../../test/files/office.ts'
import { latin } from '../../test/files/pdf.ts'
import { outline, read, readOk } from '../../test/files/read.ts'

const LINE = 'The chief constable said that she had not seen the letter.'

describe('DOCX', () => {
  test('gives headings, paragraphs and tables in order', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const document = await readOk(
      makeDocx(
        `${paragraph('Ruling', 'Heading1')}${paragraph(LINE)}<w:tbl><w:tr>${cell('Year')}${cell('Letters')}</w:tr><w:tr>${cell('2020')}${cell('4')}</w:tr></w:tbl>${paragraph('Costs', 'Heading2')}${paragraph(LINE)}`,
      ),
      'a.docx',
    )
    expect(outline(document, 24)).toEqual([
      'headline: Ruling',
      'body: The chief constable said',
      'table: Year\tLetters\n2020\t4',
      'heading: Costs',
      'body: The chief constable said',
    ])
  })

  test('leaves tracked deletions out', async () => {
    const document = await readOk(
      makeDocx(
        '<w:p><w:r><w:t xml:space="preserve">She had </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>seen it.</w:t></w:r></w:p>',
      ),
      'a.docx',
    )
    expect(document.text).toBe('She had seen it.')
  })
})

describe('ODT', () => {
  test('gives headings, spaces, line breaks, tables and footnotes, and leaves comments out', async () => {
    const body = `<text:h text:outline-level="1">Letter</text:h><text:p>She said<text:s/>so.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In writing &amp; twice.</text:p></text:note-body></text:note><text:line-break/>Then left.<office:annotation><text:p>secret</text:p></office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>2020</text:p></table:table-cell></table:table-row></table:table>`
    const document = await readOk(makeOdt(body), 'a.odt')
    expect(outline(document)).toEqual([
      'headline: Letter',
      'body: She said so.1\nThen left.',
      'footnote: In writing & twice.',
      'table: Year\t2020',
    ])
    expect(document).toMatchObject({ title: 'Letter to the chief', authors: ['Ada Marlow'] })
  })

  test('numbers the items of a numbered list', async () => {
    const styles = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>'
    const items = ['One thing.', 'Another thing.', 'A third.']
      .map(text => `<text:list-item><text:p>${text}</text:p></text:list-item>`)
      .join('')
    const document = await readOk(
      makeOdt(`<text:p>${LINE}</text:p><text:list text:style-name="L1">${items}</text:list>`, { styles }),
      'a.odt',
    )
    expect(document.regions.flatMap(region => region.number ?? [])).toEqual(['1', '2', '3'])
  })
})

describe('RTF', () => {
  test('reads Unicode with its fallback left out, code pages, symbols and tables', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial;}}{\info{\title Reply}{\author Ada Marlow}}\uc1 She said: \ldblquote It isn\'92t true\rdblquote\emdash \u268?apek {\f1\'e8} knew.\par\uc2\u8217 ab so\par{\*\secret hidden}{\footnote In writing.}\trowd\intbl Year\cell 2020\cell\row\pard End.\par}`
    const document = await readOk(latin(rtf), 'a.rtf')
    expect(outline(document)).toEqual([
      'body: She said: “It isn’t true”—Čapek č knew.',
      'body: ’ so',
      'table: Year\t2020',
      'body: End.',
      'footnote: In writing.',
    ])
    expect(document).toMatchObject({ title: 'Reply', authors: ['Ada Marlow'] })
  })
})

describe('Markdown', () => {
  test('keeps its marks, and takes its front matter as metadata', async () => {
    const text = `---\ntitle: "Cells: a report"\nauthors: [Ada Marlow, Piet Hollis]\ndate: 3 March 2021\noutlet: Eastmere Gazette\n---\n\n# Cells\n\n${LINE}\nIt was lost.\n\n## What next\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- One thing.\n- Another.\n\n[^1]: In writing.\n`
    const document = await readOk(text, 'a.md')
    expect(document.text).toBe(text)
    expect(outline(document, 18)).toEqual([
      'boilerplate: ---\ntitle: "Cells:',
      'headline: Cells',
      'body: The chief constabl',
      'heading: What next',
      'table: | a | b |\n|---|---',
      'body: - One thing.',
      'body: - Another.',
      'footnote: [^1]: In writing.',
    ])
    expect(document).toMatchObject({
      title: 'Cells: a report',
      authors: ['Ada Marlow', 'Piet Hollis'],
      publishedOn: '2021-03-03',
      outlet: 'Eastmere Gazette',
    })
  })
})

describe('a mail', () => {
  const mail = [
    'From: Ada Marlow <ada@eastmere.example>',
    'To: Piet Hollis <piet@union.example>',
    'Date: Wed, 03 Mar 2021 23:30:00 +0000',
    'Subject: =?utf-8?Q?Cells_=E2=80=93_reply?=',
    'Message-ID: <1@eastmere.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    LINE,
    '',
    'On Tue, 2 Mar 2021 at 10:02, Piet Hollis wrote:',
    '> Did you see the letter?',
    '> I sent it twice.',
    '',
    '--b',
    'Content-Type: text/plain; name="../../annex.txt"',
    'Content-Disposition: attachment; filename="../../annex.txt"',
    '',
    'The annex.',
    '--b--',
    '',
  ].join('\r\n')

  test('gives subject, sender, date, body, what it quotes, and attachments', async () => {
    const { document, embedded } = await read(mail, 'notice.eml')
    expect(outline(document!, 30)).toEqual([
      'headline: Cells – reply',
      'byline: From: Ada Marlow <ada@eastmere',
      'boilerplate: To: Piet Hollis <piet@union.ex',
      'dateline: Date: Wed, 03 Mar 2021 23:30:0',
      'body: The chief constable said that ',
      'message: On Tue, 2 Mar 2021 at 10:02, P',
      'message: > Did you see the letter?\n> I ',
    ])
    expect(document).toMatchObject({
      genre: 'message',
      title: 'Cells – reply',
      authors: ['Ada Marlow'],
      publishedOn: '2021-03-03',
    })
    expect(embedded.map(file => [file.path, new TextDecoder().decode(file.bytes).trim()])).toEqual([
      ['notice.eml/annex.txt', 'The annex.'],
    ])
  })

  test('of HTML alone is read', async () => {
    const html = [
      'From: ada@eastmere.example',
      'Subject: Cells',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${LINE}</p><blockquote><p>Did you see it?</p></blockquote>`,
    ].join('\r\n')
    expect(outline(await readOk(html, 'a.eml'), 10).slice(2)).toEqual(['body: The chief ', 'message: Did you se'])
  })
})

describe('a ZIP', () => {
  test('gives its files below its own path, whatever they call themselves', async () => {
    const zip = zipSync({
      'a/b.txt': strToU8('x'),
      '../../evil.txt': strToU8('y'),
      'C:\\temp\\c.txt': strToU8('z'),
      '__MACOSX/._b.txt': strToU8('-'),
    })
    const { document, embedded } = await read(zip, 'pack.zip')
    expect(document).toBeNull()
    expect(embedded.map(file => file.path)).toEqual(['pack.zip/a/b.txt', 'pack.zip/evil.txt', 'pack.zip/temp/c.txt'])
  })

  test('names an entry that asks for a password, and gives the others', async () => {
    const zip = zipSync({ 'a.txt': strToU8('x'), 'b.txt': strToU8('y') })
    const at = zip.findIndex((_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1 && zip[i + 3] === 2)
    zip[at + 8]! |= 1
    const { embedded, failures } = await read(zip, 'pack.zip')
    expect(failures).toMatchObject([{ path: 'pack.zip/a.txt', code: 'read/encrypted' }])
    expect(embedded.map(file => file.path)).toEqual(['pack.zip/b.txt'])
  })
})
