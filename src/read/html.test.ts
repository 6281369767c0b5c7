import { describe, expect, test } from 'vitest'
import { codes, outline, readOk } from '../../test/files/read.ts'

const PROSE = [
  'The chief constable of Eastmere, Ada Marlow, told an inquest on Monday that she had not seen the letter before it was read out.',
  'Officers had complained for months about the state of the cells at the harbour station, the coroner was told by their union.',
  '“Nobody answered,” said Piet Hollis, who chairs the local branch. “We asked four times, and we asked in writing.”',
  'The force, which has nine hundred officers, said that it would not comment before the inquest had reached its conclusion.',
].map(text => `<p>${text}</p>`)

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>Chief had not seen letter | Eastmere Gazette</title>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Chief had not seen letter</h1>${body}</article><footer>© Eastmere Gazette</footer></body></html>`
}

describe('a web page', () => {
  test('gives headline, byline, date, article, and leaves out the chrome', async () => {
    const document = await readOk(
      page(`<p class="byline">By Tom Sallow</p><div class="post-date">3 March 2021</div>${PROSE.join('')}`),
    )
    expect(outline(document, 12)).toEqual([
      'headline: Chief had no',
      'byline: By Tom Sallo',
      'dateline: 3 March 2021',
      'body: The chief co',
      'body: Officers had',
      'body: “Nobody answ',
      'body: The force, w',
    ])
    expect(document.text).not.toMatch(/Home|©/u)
  })

  test('reads what it says of itself before what its text says', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Chief had not seen letter',
          datePublished: '2021-03-03T23:30:00+01:00',
          dateModified: '2021-03-04',
          author: [{ '@type': 'Person', name: 'By Tom Sallow' }],
          publisher: { name: 'Eastmere Gazette' },
        },
      ],
    }
    const document = await readOk(
      page(
        PROSE.join(''),
        `<script type="application/ld+json">${JSON.stringify(linked)}</script><link rel="canonical" href="https://gazette.example/2021/03/03/letter">`,
      ),
    )
    expect(document).toMatchObject({
      title: 'Chief had not seen letter',
      outlet: 'Eastmere Gazette',
      authors: ['Tom Sallow'],
      publishedOn: '2021-03-03',
      updatedOn: '2021-03-04',
      genre: 'news',
    })
    expect(document.metadata).toContainEqual({ field: 'publishedOn', value: '2021-03-03', basis: 'url' })
  })

  test('takes the date from its address where nothing else has one', async () => {
    const document = await readOk(
      page(PROSE.join(''), '<meta property="og:url" content="https://gazette.example/news/2021/mar/03/letter">'),
    )
    expect(document.metadata.find(value => value.field === 'publishedOn')).toEqual({
      field: 'publishedOn',
      value: '2021-03-03',
      basis: 'url',
    })
    expect(document.outlet).toBe('Eastmere Gazette')
  })

  test('whose dates are far apart is said to contradict itself', async () => {
    const head =
      '<meta property="article:published_time" content="2021-03-03"><link rel="canonical" href="https://gazette.example/2020/01/09/letter">'
    expect(await codes(page(PROSE.join(''), head), 'a.html')).toContain('date/contradictory')
  })

  test('keeps captions, links between paragraphs and offers in the text, marked', async () => {
    const document = await readOk(
      page(
        `${PROSE[0]}<figure><img src="a.jpg"><figcaption>Ada Marlow at the court</figcaption></figure>${PROSE[1]}<p><a href="/b">Deputy chief of scandal-hit force resigns</a></p>${PROSE[2]}<p>Sign up to our newsletter for more news in your inbox</p>${PROSE[3]}`,
      ),
    )
    expect(outline(document, 11)).toEqual([
      'headline: Chief had n',
      'body: The chief c',
      'caption: Ada Marlow ',
      'body: Officers ha',
      'related-link: Deputy chie',
      'body: “Nobody ans',
      'boilerplate: Sign up to ',
      'body: The force, ',
    ])
  })

  test('that shows its headline twice has it twice, and says so', async () => {
    const html = page(`<p>Chief had not seen letter</p>${PROSE.join('')}`)
    expect(outline(await readOk(html), 30).filter(line => line.startsWith('headline'))).toHaveLength(2)
    expect(await codes(html)).toContain('text/duplicate-line')
    expect(await codes(page(PROSE.join('')))).not.toContain('text/duplicate-line')
  })

  test('keeps posts that the article quotes, and not headings that are links to others', async () => {
    const post =
      '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>We have seen the letter. <a href="https://t.example/1">t.example/1</a></p>— Harbour Station (@harbour) <a href="https://t.example/2">March 3, 2021</a></blockquote></div>'
    const links =
      '<h3><a href="/b">Deputy chief resigns over letter</a></h3><h3><a href="/c">Union calls for an inquiry</a></h3>'
    const document = await readOk(page(`${PROSE[0]}${post}${PROSE[1]}${links}${PROSE[2]}${PROSE[3]}`))
    expect(document.text).toContain('We have seen the letter.')
    expect(document.text).toContain('(@harbour)')
    expect(document.regions.filter(region => region.kind === 'related-link')).toHaveLength(2)
  })

  test('never gives words of scripts, styles, comments or what is hidden', async () => {
    const document = await readOk(
      page(
        `${PROSE.join('')}<script>var secret = 1</script><style>.secret{}</style><!-- secret --><p hidden>secret</p><template><p>secret</p></template>`,
      ),
    )
    expect(document.text).not.toContain('secret')
  })

  test('gives a table as rows and cells', async () => {
    const document = await readOk(
      page(`${PROSE.join('')}<table><tr><th>Year</th><th>Letters</th></tr><tr><td>2020</td><td>4</td></tr></table>`),
    )
    const table = document.regions.find(region => region.kind === 'table')!
    expect(document.text.slice(table.start, table.end)).toBe('Year\tLetters\n2020\t4')
  })

  test('of one line is read, too', async () => {
    expect((await readOk('<p>The chief resigned.</p>', 'a.html')).text).toBe('The chief resigned.')
  })

  test('marks the times of a live blog as date lines', async () => {
    const document = await readOk(
      page(`<h2>20:46</h2>${PROSE[0]}<h2>19:58</h2>${PROSE[1]}<h2>What happened</h2>${PROSE[2]}${PROSE[3]}`),
    )
    expect(outline(document, 13).filter(line => !line.startsWith('body'))).toEqual([
      'headline: Chief had not',
      'dateline: 20:46',
      'dateline: 19:58',
      'heading: What happened',
    ])
  })
})
