import { describe, expect, test } from 'vitest'
import { codes, outline, read, readOk } from '../../test/files/read.ts'

const PROSE = [
  'The chief constable of Eastmere, Ada Marlow, told an inquest on Monday that she had not seen the letter before it was read out.',
  'Officers had complained for months about the state of the cells at the harbour station, the coroner was told by their union.',
  '“Nobody answered,” said Piet Hollis, who chairs the local branch. “We asked four times, and we asked in writing.”',
]

describe('a plain text', () => {
  test('stands as it is, every character of it', async () => {
    const text = ` ${PROSE[0]}\n\n\tShare this story\n${PROSE[1]}  \n`
    expect((await readOk(text)).text).toBe(text)
  })

  test('loses its byte-order mark and CR alone', async () => {
    expect((await readOk('\uFEFFOne line.\r\nTwo lines.\rThree.')).text).toBe('One line.\nTwo lines.\nThree.')
  })

  test('has a headline, a standfirst, a byline and a date line marked', async () => {
    const text = `Chief had not seen letter, inquest told\n\nMarlow says that she would have acted on it\n\nBy Tom Sallow, Crime Correspondent\n\n3 March 2021, 6.15am\n\n${PROSE.join('\n\n')}`
    const document = await readOk(text)
    expect(outline(document, 20)).toEqual([
      'headline: Chief had not seen l',
      'standfirst: Marlow says that she',
      'byline: By Tom Sallow, Crime',
      'dateline: 3 March 2021, 6.15am',
      'body: The chief constable ',
      'body: Officers had complai',
      'body: “Nobody answered,” s',
    ])
    expect(document).toMatchObject({
      title: 'Chief had not seen letter, inquest told',
      authors: ['Tom Sallow'],
      publishedOn: '2021-03-03',
      genre: 'news',
    })
  })

  test('has no headline where it begins with a sentence', async () => {
    expect((await readOk(PROSE.join('\n'))).title).toBeNull()
  })

  test('tells a paper’s name from the headline below it', async () => {
    const document = await readOk(
      `Eastmere Gazette\n\n8 July 2022\n\nHollis to lead the national union from autumn\n\n${PROSE.join('\n\n')}`,
    )
    expect(document).toMatchObject({
      outlet: 'Eastmere Gazette',
      title: 'Hollis to lead the national union from autumn',
      publishedOn: '2022-07-08',
    })
  })

  test('marks a headline that stands twice, and says so', async () => {
    const headline = 'Union calls for help with the cells'
    const document = await readOk(`${headline}\n\n${headline}\n\n${PROSE.join('\n\n')}`)
    expect(outline(document, 5).slice(0, 2)).toEqual(['headline: Union', 'headline: Union'])
    expect(await codes(`${headline}\n\n${headline}\n\n${PROSE.join('\n\n')}`)).toContain('text/duplicate-line')
  })

  test('marks a link that strayed between paragraphs, and not a crosshead', async () => {
    const text = [
      PROSE[0],
      'Deputy chief of scandal-hit force resigns',
      PROSE[1],
      '‘Nobody answered’',
      PROSE[2],
      'What comes next',
      PROSE[0],
    ].join('\n\n')
    expect(outline(await readOk(text), 12).filter(line => !line.startsWith('body'))).toEqual([
      'related-link: Deputy chief',
      'heading: What comes n',
    ])
    expect(await codes(text)).toContain('text/embedded-link')
  })

  test('marks what a page offers, the forms, and the headlines under ‘You may also like’', async () => {
    const tail = [
      'Share this story via social media',
      'Back to top button',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'You May Also Like',
      'Is Ada Marlow right to stay?',
      'The chief risks losing the trust of those who…',
      'Piet Hollis on cells — cartoon',
    ]
    const document = await readOk([...PROSE, ...tail].join('\n\n'))
    expect(outline(document, 10).slice(3)).toEqual([
      'boilerplate: Share this',
      'boilerplate: Back to to',
      'boilerplate: Leave a Re',
      'boilerplate: Your email',
      'boilerplate: You May Al',
      'related-link: Is Ada Mar',
      'related-link: The chief ',
      'related-link: Piet Holli',
    ])
  })

  test('is said to be cut off where it ends in ‘Continue reading…’ or in mid-sentence', async () => {
    expect(await codes(`${PROSE.join('\n\n')}\n\nContinue reading…`)).toContain('read/truncated')
    expect(await codes(`${PROSE.join('\n\n')}\n\nThe force would not say how many of the letters had been`)).toContain(
      'read/truncated',
    )
    expect(await codes(PROSE.join('\n\n'))).not.toContain('read/truncated')
  })

  test('keeps a caption and its credit out of the article', async () => {
    const document = await readOk(
      [...PROSE, 'Ada Marlow outside the court (Picture: Eastmere Gazette)', PROSE[0]].join('\n\n'),
    )
    expect(outline(document, 10)[3]).toBe('caption: Ada Marlow')
  })

  test('that was wrapped at a column gives paragraphs, not lines', async () => {
    const wrapped =
      'The chief constable of Eastmere, Ada Marlow, told an inquest on\nMonday that she had not seen the letter before it was read\nout in court by the coroner, who had asked for it in the\nspring.\n\nOfficers had complained for months about the state of the cells\nat the harbour station.'
    expect((await readOk(wrapped)).regions.map(region => region.kind)).toEqual(['body', 'body'])
  })

  test('of a letter gives its date, its subject and who signed', async () => {
    const letter = `Eastmere Police\nHarbour Road\n\n14 February 2022\n\nDear Ms Hollis,\n\nState of the cells\n\n${PROSE[1]}\n\nYours sincerely,\n\nAda Marlow\nChief Constable`
    expect(await readOk(letter)).toMatchObject({
      genre: 'letter',
      title: 'State of the cells',
      publishedOn: '2022-02-14',
      authors: ['Ada Marlow'],
    })
  })

  test('with NUL and lone surrogates has them replaced one for one', async () => {
    const { document, diagnostics } = await read(`Before\0after. ${PROSE[0]}`)
    expect(document?.text.startsWith('Before\uFFFDafter.')).toBe(true)
    expect(diagnostics.find(diagnostic => diagnostic.code === 'read/replaced-characters')?.citations[0]?.quote).toBe(
      '\uFFFD',
    )
  })

  test('that is not English is read and marked', async () => {
    const french =
      'Le préfet a déclaré lundi que la lettre ne lui était jamais parvenue et que ses services l’avaient cherchée en vain pendant plusieurs semaines.'
    expect((await readOk(french)).language).toBe('fr')
    expect(await codes(french)).toContain('read/language')
    expect((await readOk(PROSE.join('\n'))).language).toBe('en')
  })

  test('that two dates are given for is said to contradict itself', async () => {
    expect(
      await codes(
        `Chief had not seen letter\n\nPublished: 3 March 2021\n\nDated 9 April 2021\n\n${PROSE.join('\n\n')}`,
      ),
    ).toContain('date/contradictory')
  })
  test('in the first person has whoever signs it for its author, under what they are', async () => {
    const own = PROSE.map(words => `I was told so. ${words} I was not satisfied.`).join('\n\n')
    const signed = `Statement from the Commissioner\n\n${own}\n\nAda Marlow OBE\nPolice and Crime Commissioner\n`
    const document = await readOk(signed)
    expect([document.genre, document.authors]).toEqual(['press-statement', ['Ada Marlow']])
    expect((await readOk(signed.replace(/\bI\b/gu, 'He'))).authors).toEqual([])
  })
})
