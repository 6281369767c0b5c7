import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findDeathCircumstances } from './death-circumstances.ts'
import { findDeathDetails } from './death-details.ts'
import { findDeaths } from './deaths.ts'
import { findMentions } from './mentions.ts'

type Place = { readonly start: number; readonly end: number } | null

/** What is told of deaths, each in one line: who, where, when, by whom. */
function told(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  const words = (span: Place): string => (span ? analysed.document.text.slice(span.start, span.end) : '–')
  return findDeaths(analysed, findMentions(analysed), []).map(
    one => `${words(one.person)}: ${words(one.place)}, ${one.when?.text ?? '–'}, ${words(one.by)}`,
  )
}

describe('who died', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['Ada Quill died in Marlow on 3 May 2019.', ['Ada Quill: Marlow, 3 May 2019, –']],
    ['Ada Quill, who was 41, died on 3 May 2019.', ['Ada Quill: –, 3 May 2019, –']],
    [
      'Ken Marl, 37, a roofer, was shot dead by a police marksman in Marlow.',
      ['Ken Marl: Marlow, –, a police marksman'],
    ],
    ['They read the letters of Tom Wray, who murdered Ada Quill.', ['Ada Quill: –, –, Tom Wray']],
    ['Ken Marl died after contact with police in Marlow.', ['Ken Marl: –, –, –']],
    ['Ken Bull died in Marlow.', ['Ken Bull: Marlow, –, –']],
    [
      'A boy was killed in Marlow. The boy has been named locally as young actor Ken Marl.',
      ['A boy: Marlow, –, –', 'Ken Marl: Marlow, –, –'],
    ],
    ['Ken Marl was killed by a single shot in Marlow.', ['Ken Marl: Marlow, –, –']],
    ['Ken Marl was stabbed to death at his home.', ['Ken Marl: his home, –, –']],
    ['Ken Marl was found dead in a cell.', ['Ken Marl: a cell, –, –']],
    ['Ken Marl was found dead by officers in a cell.', ['Ken Marl: a cell, –, –']],
    [
      'PC Ken Marl, 22, and Ada Quill, 19, were killed on Monday.',
      ['PC Ken Marl: –, Monday, –', 'Ada Quill: –, Monday, –'],
    ],
    [
      'Three other men, Idris Vane, Ken Marl and Ada Quill, died on Monday.',
      ['Idris Vane: –, Monday, –', 'Ken Marl: –, Monday, –', 'Ada Quill: –, Monday, –'],
    ],
    [
      'Two men were killed in Marlow. They have been named as Ken Marl, 17, and Idris Vane, 18.',
      ['Two men: Marlow, –, –', 'Ken Marl: Marlow, –, –', 'Idris Vane: Marlow, –, –'],
    ],
    ['An inquiry into the death of Ada Quill began.', ['Ada Quill: –, –, –']],
    ['The body of Ada Quill was found in the canal at Marlow.', ['Ada Quill: the canal at Marlow, –, –']],
    ['Divers found the body of Ken Marl on Monday.', ['Ken Marl: –, –, –']],
    ['Ken Marl died at the hands of prison officers in 1999.', ['Ken Marl: –, 1999, prison officers']],
    ['Ada Quill took her own life in 2016.', ['Ada Quill: –, 2016, –']],
    ['The pilot, Ken Marl, did not survive.', ['Ken Marl: –, –, –']],
    [
      'The crew lost their lives in Marlow. They were named as Ken Marl, 17, and Ada Quill, 18.',
      ['The crew: Marlow, –, –', 'Ken Marl: Marlow, –, –', 'Ada Quill: Marlow, –, –'],
    ],
    [
      'Two cousins are among the dead. Police named them as Ken Marl, who was 17, and Ada Quill, 18.',
      ['Two cousins: –, –, –', 'Ken Marl: –, –, –', 'Ada Quill: –, –, –'],
    ],
    [
      'Inquests into the deaths of the crew, skipper Ken Marl, 54, and his niece Ada Quill, 20, are open.',
      ['Ken Marl: –, –, –', 'Ada Quill: –, –, –'],
    ],
    ['Ken Marl became unwell while being held by officers in Marlow, and died.', ['Ken Marl: –, –, –']],
    ['The collision claimed the life of Ken Marl, 19.', ['Ken Marl: –, –, –']],
    [
      'Ada Quill, 81, was among 14 residents who died at the home.',
      ['14 residents: the home, –, –', 'Ada Quill: –, –, –'],
    ],
    ['One of the dead was Ada Quill, 81.', ['Ada Quill: –, –, –']],
    ['Ken Marl’s widow, Ruth, was not told.', ['Ken Marl: –, –, –']],
    ['Doctors switched off Ken Marl’s life support machine.', ['Ken Marl: –, –, –']],
    ['The trench cost Ken Marl, a labourer of 24, his life.', ['Ken Marl: –, –, –']],
    ['The remains dug up in May are those of Ada Quill.', ['Ada Quill: –, –, –']],
    ['Ada Quill has been confirmed as one of those who died.', ['who: –, –, –', 'Ada Quill: –, –, –']],
    ['A bust of Sir Ken Marl (1931–2014) was unveiled.', ['Sir Ken Marl: –, –, –']],
    [
      'Three people died in the fire: Ada Quill, who was 61; her niece, Joan Quill, 34; and Ken Marl, 5.',
      ['Three people: –, –, –', 'Ada Quill: –, –, –', 'Joan Quill: –, –, –', 'Ken Marl: –, –, –'],
    ],
    ['A man died in Marlow. Ken Marl, 44, had been held there.', ['A man: Marlow, –, –', 'Ken Marl: Marlow, –, –']],
    ['A woman died in Marlow. Ken Marl, 44, had been held there.', ['A woman: Marlow, –, –']],
    ['A man died in Marlow. Ken Marl, 44, was arrested and held.', ['A man: Marlow, –, –']],
    ['A man died in Marlow. Ken Marl, 44, a sergeant, was found to have lied.', ['A man: Marlow, –, –']],
    [
      'Ken Marl was killed in Marlow: the third cyclist to die there since 2010, after Ada Quill and Tom Wray.',
      ['Ken Marl: Marlow, –, –', 'Ada Quill: –, –, –', 'Tom Wray: –, –, –'],
    ],
    ['Paramedics were unable to save Ken Marl.', ['Ken Marl: –, –, –']],
    ['Ada Quill, 45, could not be saved.', ['Ada Quill: –, –, –']],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  const none = [
    'Ada Quill might have died.',
    'A man was hired to kill Ada Quill.',
    'Ken Marl was accused of threats to kill Ada Quill.',
    'Ken Marl was cleared of the attempted murder of Ada Quill.',
    'If Ken Marl dies, his sister will inherit.',
    'An actor playing murdered detective Ken Marl opened it.',
    'Two men were arrested. They have been named as Ken Marl, 17, and Idris Vane, 18.',
    'Hounds killed four foxes near Marlow.',
    'A police dog, Rex, was stabbed to death.',
    'Ada Quill was killing time.',
    'Ada Quill survived.',
    'Ada Quill, whose grandmother died in Marlow, is a councillor.',
    'Ken Marl lost his father. He died in 1999.',
    'He was the third man to win it, following Ada Quill and Tom Wray.',
    'Ministers were unable to save the bill.',
    'Ministers were unable to save Ken Marl.',
    'Doctors were unable to save Ken Marl’s job.',
    'Ada Quill was among the victims of the fraud.',
    'Ken Marl was one of those who killed time.',
    'Ada Quill (2005–2008) led the board.',
    'The delay cost Ken Marl his post.',
    'Left for dead in a ditch, Ken Marl was found by a dog.',
    '“It was killing me,” said Ada Quill.',
    'In the last act of the play the prisoner Ken Marl hangs himself.',
    'Ada Quill was among 14 residents who spoke.',
    'Engineers switched off Ken Marl’s telephone.',
    'The widow said so to Ken Marl.',
    'The collision claimed the attention of Ken Marl.',
  ]
  it.each(none)('none: %s', text => {
    expect(told(text)).toEqual([])
  })
})

describe('what more is told of a death', () => {
  function details(text: string): string[] {
    const analysed = analyse(plainDocument(text))
    return findDeathDetails(analysed, []).map(
      one => `${one.detail}: ${one.value} ${one.unit ?? text.slice(one.words.start, one.words.end)}`,
    )
  }
  const rows: readonly [string, readonly string[]][] = [
    ['It took seven hours to inform his family.', ['delay: 7 hours']],
    ['It was 19 hours before his family were told.', ['delay: 19 hours']],
    ['He is the fifth man to die in the cells since 2014.', ['series: 5 man to die in the cells since 2014']],
    ['The family waited seven hours for a train.', []],
    ['It took seven hours to inform the press.', []],
    ['He is the fifth man to lead the force.', []],
    ['It was a third letter to a man who died in the cells.', []],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(details(text)).toEqual(expected)
  })
})

describe('how old the dead were, and where they were hurt', () => {
  function circumstances(text: string): string[] {
    const analysed = analyse(plainDocument(text))
    const mentions = findMentions(analysed)
    const words = (span: Place): string => (span ? analysed.document.text.slice(span.start, span.end) : '–')
    return findDeathCircumstances(analysed, mentions, [], findDeaths(analysed, mentions, [])).map(
      one => `${words(one.person)}: ${one.age ?? '–'}, ${words(one.place)}, ${one.when?.text ?? '–'}, ${words(one.by)}`,
    )
  }
  const rows: readonly [string, readonly string[]][] = [
    ['Ada Quill died in 2019. She was 78.', ['She: 78, –, –, –']],
    ['Ada Quill has died at home in Marlow aged 91.', ['Ada Quill: 91, –, –, –']],
    ['Ada Quill died of a tumour at the age of 83.', ['Ada Quill: 83, –, –, –']],
    [
      'Ken Marl died in the mortuary. The 22-year-old had collapsed in the yard on 8 January 2010.',
      ['The 22-year-old: 22, –, –, –', 'The 22-year-old: –, the yard, 8 January 2010, –'],
    ],
    ['Ken Marl was struck by a van in Dock Road. He died.', ['Ken Marl: –, Dock Road, –, –']],
    ['Ken Marl was found by officers in a cell on 3 May. He died.', ['Ken Marl: –, a cell, –, –']],
    ['Ken Marl was restrained by officers in a cell. He died.', ['Ken Marl: –, a cell, –, –']],
    ['Ken Marl was struck by Tom Wray in Dock Road. He died.', ['Ken Marl: –, Dock Road, –, Tom Wray']],
    ['Ken Marl died in 2019. The 22-year-old was charged with it.', []],
    ['Ken Marl died in 2019. She was third.', []],
    ['Ken Marl died at 41 Quill Road.', []],
    ['Ken Marl died when Tom Wray, aged 31, drove at him.', []],
    ['Ken Marl collapsed in the yard.', []],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(circumstances(text)).toEqual(expected)
  })
})
