import { describe, expect, test } from 'vitest'
import { column, makePdf, type Placed } from '../../test/files/pdf.ts'
import { outline, readOk } from '../../test/files/read.ts'

const HEAD: Placed = { text: 'Eastmere Police: findings', x: 72, y: 800, size: 9 }
const foot = (n: number): Placed => ({ text: `Page ${n} of 3`, x: 280, y: 30, size: 9 })

describe('PDF', () => {
  test('joins lines to paragraphs and words broken at a line’s end', async () => {
    const document = await readOk(
      makePdf([
        [
          ...column([
            'The chief constable told the coroner that she had not seen the let-',
            'ter before it was read out in court on the Monday of the second',
            'week.',
          ]),
          ...column(['Officers had complained.'], { top: 640 }),
        ],
      ]),
      'a.pdf',
    )
    expect(document.text).toBe(
      'The chief constable told the coroner that she had not seen the letter before it was read out in court on the Monday of the second week.\n\nOfficers had complained.',
    )
  })

  test('marks running heads, feet and page numbers, and knows where pages begin', async () => {
    const pages = [1, 2, 3].map(n => [HEAD, ...column([`On page ${n} the officer said so.`]), foot(n)])
    const document = await readOk(makePdf(pages), 'a.pdf')
    expect(document.regions.filter(region => region.kind === 'running-head')).toHaveLength(6)
    expect(document.pages).toHaveLength(3)
    for (const [i, start] of document.pages.entries()) {
      expect(document.text.slice(start, document.pages[i + 1]).includes(`On page ${i + 1} `)).toBe(true)
    }
  })

  test('goes on with a sentence overleaf, with the page start inside the paragraph', async () => {
    const pages = [
      [...column(['The officer said that he would have answered the']), foot(1)],
      [...column(['letter had he seen it.']), foot(2)],
    ]
    const document = await readOk(makePdf(pages), 'a.pdf')
    const sentence = 'The officer said that he would have answered the letter had he seen it.'
    expect(document.text).toContain(sentence)
    expect(document.pages[1]).toBe(document.text.indexOf('letter had he'))
  })

  test('reads two columns one after the other', async () => {
    const left = [
      'The officer said that he had not',
      'seen the letter, and that nobody',
      'had told him of it. He would have',
      'answered it, he said, on the very',
      'same day, had it reached his desk',
      'in the morning.',
    ]
    const right = [
      'The coroner asked why it had been',
      'filed under another name. Nobody',
      'could say. The inquest was told',
      'that there were four such letters',
      'and that all had been answered by',
      'the next day.',
    ]
    const document = await readOk(makePdf([[...column(left, { x: 60 }), ...column(right, { x: 320 })]]), 'a.pdf')
    expect(document.text.replace(/\s+/gu, ' ')).toBe([...left, ...right].join(' '))
  })

  test('tells headings and footnotes by the size of their type', async () => {
    const body = column(
      [
        'The officer said that he had not seen the letter, and nobody had',
        'told him of it. He would have answered it on the same day.1',
      ],
      { top: 680 },
    )
    const runs: Placed[] = [
      { text: 'Findings', x: 72, y: 740, size: 20 },
      { text: 'What was said', x: 72, y: 710, size: 14 },
      ...body,
      { text: '1 Letter of 3 March 2021, page 4.', x: 72, y: 80, size: 8 },
    ]
    const document = await readOk(makePdf([runs]), 'a.pdf')
    expect(outline(document, 16)).toEqual([
      'headline: Findings',
      'heading: What was said',
      'body: The officer said',
      'footnote: 1 Letter of 3 Ma',
    ])
  })

  test('takes title and author from its properties, and not a file name', async () => {
    const page = [column(['The officer said so.'])]
    expect(
      await readOk(makePdf(page, { Title: 'Findings of the panel', Author: 'Ada Marlow' }), 'a.pdf'),
    ).toMatchObject({ title: 'Findings of the panel', authors: ['Ada Marlow'] })
    expect((await readOk(makePdf(page, { Title: 'Microsoft Word - findings.docx' }), 'a.pdf')).title).toBeNull()
  })
})
