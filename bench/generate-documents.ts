/** A document that was made up from others. */
export interface GeneratedDocument {
  readonly name: string
  readonly text: string
}

const GIVEN = [
  'Alison',
  'Barnaby',
  'Chidi',
  'Delyth',
  'Elspeth',
  'Farid',
  'Greta',
  'Hamza',
  'Isla',
  'Joss',
  'Keisha',
  'Lorcan',
  'Maeve',
  'Nikhil',
  'Odette',
  'Piers',
  'Quentin',
  'Rhona',
  'Sanjay',
  'Thandie',
  'Ursula',
  'Vikram',
  'Winnie',
  'Yolanda',
  'Zahra',
]
const SURNAMES = [
  'Ashdown-Kerr',
  'Birtwhistle',
  'Cardew',
  'Dalgliesh',
  'Eastgate',
  'Fothergill',
  'Gawthorpe',
  'Hesketh',
  'Inchbald',
  'Jephcott',
  'Kitteridge',
  'Lampard-Shaw',
  'Micklewhite',
  'Nettlefold',
  'Oxenholme',
  'Pargeter',
  'Quarmby',
  'Rowbotham',
  'Satterthwaite',
  'Threlfall',
  'Umpleby',
  'Varley',
  'Wolstenholme',
  'Yardley-Roe',
  'Zeller',
]

/** Random numbers from 0 to 1 (mulberry32): the same seed gives the same row of them everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Makes news articles out of the paragraphs of others: each has a headline, a byline, a date, 12 to 24
 * paragraphs, and in them other names than those of its source, so that the cast grows with the bundle.
 */
export function* generateDocuments(
  paragraphs: readonly string[],
  names: readonly string[],
  count: number,
  seed: number,
): Generator<GeneratedDocument> {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  for (let i = 0; i < count; i++) {
    const renamed = new Map(names.map(name => [name, `${pick(GIVEN)} ${pick(SURNAMES)}`]))
    const day = 1 + Math.floor(random() * 28)
    const body = Array.from({ length: 12 + Math.floor(random() * 13) }, () => rename(pick(paragraphs), renamed))
    const head = [
      `${pick(GIVEN)}’s day in court, and other news (${i + 1})`,
      `By ${pick(GIVEN)} ${pick(SURNAMES)}`,
      `${day} March 2022`,
    ]
    yield { name: `article-${String(i + 1).padStart(5, '0')}.txt`, text: `${[...head, ...body].join('\n\n')}\n` }
  }
}

function rename(paragraph: string, names: ReadonlyMap<string, string>): string {
  let text = paragraph
  for (const [name, other] of names) {
    const [given = '', surname = ''] = name.split(' ')
    const [otherGiven = '', otherSurname = ''] = other.split(' ')
    text = text.replaceAll(name, other).replaceAll(surname, otherSurname).replaceAll(`${given} `, `${otherGiven} `)
  }
  return text
}
