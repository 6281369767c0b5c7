import { describe, expect, test } from 'vitest'
import { partsOf, whoSaid } from '../../test/spoken.ts'

/** A text, and who says what in it. */
function row(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    expect(whoSaid(partsOf(text))).toEqual(expected)
  })
}

describe('kin whom the document names', () => {
  row(
    'before the name comes',
    'A man was “failed”, his mother said.\nKen Tarn died in May.\nMr Tarn’s mother, Ada Tarn, said it was late.',
    ['Ada Tarn: A man was', 'Ada Tarn: it was late'],
  )
  row('mum is mother', 'Ada Quill, 52, his mother, said the plan had failed.\nHis mum said it was late.', [
    'Ada Quill: the plan had',
    'Ada Quill: it was late',
  ])
  row(
    'two of a kind: nobody',
    'Ken Tarn’s mother, Ada Tarn, said it was late. Bob Wray’s mother, Eve Wray, said nobody knew.\nTheir mother said the plan had failed.',
    ['Ada Tarn: it was late', 'Eve Wray: nobody knew', 'Their mother: the plan had'],
  )
  row(
    'whose mother it is',
    'Ken Tarn’s mother, Ada Tarn, said it was late. Bob Wray’s mother, Eve Wray, said nobody knew.\nMr Wray’s mother said the plan had failed.',
    ['Ada Tarn: it was late', 'Eve Wray: nobody knew', 'Eve Wray: the plan had'],
  )
})

describe('whoever hears it has not said it', () => {
  row('a court', 'The inquest heard that it was late.', ['—: that it was'])
  row('to whom a letter was sent', 'The letter, sent to the commissioner, Ken Marl, says that the plan had failed.', [
    '—: that the plan',
  ])
  row('who then speaks', 'The letter was sent to Ken Marl, who said the plan had failed.', ['Ken Marl: the plan had'])
  row('somebody by name', 'Coroner Ada Quill heard that the plan had failed.', ['—: that the plan'])
})

describe('whoever answers is not whoever asked', () => {
  row(
    'asked by somebody',
    'Tom Wray told the jury it was late. Asked by Ken Marl, for the family, why he had not called, he said nobody knew.',
    ['Tom Wray: it was late', 'Ken Marl: why he had', 'Tom Wray: nobody knew'],
  )
})

describe('names', () => {
  row(
    'surname with a title, surname alone',
    'Ada Quill said the plan had failed. Ms Quill said it was late. Quill said nobody knew.',
    ['Ada Quill: the plan had', 'Ada Quill: it was late', 'Ada Quill: nobody knew'],
  )
  row('a knight by the given name', 'Sir Desmond Akin said the plan had failed.\nSir Desmond said it was late.', [
    'Desmond Akin: the plan had',
    'Desmond Akin: it was late',
  ])
  row(
    'a first name of somebody already met',
    'Union chairman Ken Marl said the plan had failed.\nKen said it was late.',
    ['Ken Marl: the plan had', 'Ken Marl: it was late'],
  )
  row('two of one surname: nobody is chosen', 'Robert Bell met Robin Bell. Bell said the plan had failed.', [
    'Robert Bell / Robin Bell?: the plan had',
  ])
  row(
    'two of one surname, told apart by the title',
    'Robert Bell met his sister, Anna Bell. Mr Bell said the plan had failed.',
    ['Robert Bell: the plan had'],
  )
  row('two speakers at once', 'Ada Quill and Robert Marl said the plan had failed.', [
    'Ada Quill + Robert Marl: the plan had',
  ])
  row('the name in apposition', 'The chairman of the union, Ken Marl, said the plan had failed.', [
    'Ken Marl: the plan had',
  ])
})

describe('letters behind a name', () => {
  row('are no part of it', 'Former minister Frank Marl MP said the plan had failed.', ['Frank Marl: the plan had'])
})

describe('pronouns', () => {
  row('the subject of the sentence before', 'Ada Quill met Robert Bell. She said the plan had failed.', [
    'Ada Quill: the plan had',
  ])
  row('he is not she', 'Ada Quill met Robert Bell. He said the plan had failed.', ['Robert Bell: the plan had'])
  row(
    'over paragraphs, the last who spoke',
    '“It was late,” Robert Bell said.\nThe bridge was shut.\n“Nobody told us,” he added.',
    ['Robert Bell: It was late,', 'Robert Bell: Nobody told us,'],
  )
  row(
    'somebody only described stands between',
    'Robert Bell spoke first. A different man said that he could not help.',
    ['a different man: that he could'].map(line => line.replace('a different', 'A different')),
  )
  row('no one to take up', 'She said the plan had failed.', ['—: the plan had'])
  row(
    'they, for a group without a name',
    'Minister Ada Quill urged councils to wait, but they warned that the plan had failed. They said it was late.',
    ['Ada Quill: to wait', 'councils: that the plan', 'councils: it was late'],
  )
  row(
    'a spokesman goes on over a sentence about others',
    'Idris Vane left the board. Mr Vane was angry.\nA council spokesman said there were forty members. They came from two boroughs. He denied that Mr Vane was one.',
    ['A council spokesman: there were forty', 'A council spokesman: that Mr Vane'],
  )
  row(
    'in the next paragraph, whoever spoke last',
    'Sir Idris Vane was told only this week. “It was late,” said the chairman, Robert Bell.\nHis main worry was the bridge. “Nobody told us,” he wrote.',
    ['Robert Bell: It was late,', 'Robert Bell: Nobody told us,'],
  )
  row(
    'in the next paragraph, whoever spoke or the subject of the sentence before: nobody is chosen',
    'Idris Vane said it was late.\nHe said nobody knew. Earlier the Bishop of Marlow wrote to the parties.\nIn a letter, he said the plan had failed.',
    ['Idris Vane: it was late', 'Idris Vane: nobody knew', 'the Bishop of Marlow / Idris Vane?: the plan had'],
  )
  row(
    'in the next paragraph, somebody named since',
    '“It was late,” Robert Bell said.\nNobody has met Idris Vane, who teaches law.\n“Nobody told us,” he said.',
    ['Robert Bell: It was late,', 'Robert Bell / Idris Vane?: Nobody told us,'],
  )
  row(
    'it, for a committee without a name',
    'Whitehall departments were asked. But an all-party committee said it was late. It said the plan had failed.',
    ['an all-party committee: it was late', 'an all-party committee: the plan had'],
  )
  row(
    'a spokesman who only backed something goes on',
    'Ken Marl said it was late. He said nobody knew. But a spokesman for the board defended the plan. He said: “It was dark.”',
    [
      'Ken Marl: it was late',
      'Ken Marl: nobody knew',
      'a spokesman for the board: the plan',
      'a spokesman for the board: It was dark.',
    ],
  )
  row('it is not several', 'The MPs came on Monday. It said the plan had failed.', ['—: the plan had'])
  row(
    'they, a court or its critics: nobody is chosen',
    'The Marlow Court opened last month. The case is brought by local supporters. They claim the plan had failed.',
    ['supporters / Marlow Court?: the plan had'],
  )
  row('they are not one man', 'Robert Bell met his lawyer. They said the plan had failed.', ['—: the plan had'])
  row(
    'whom reported words are about did not say them',
    'Robert Bell said the force believed Idris Vane was hiding. Nobody knew, he said.',
    ['Robert Bell: the force believed', 'the force: Idris Vane was', 'Robert Bell: Nobody knew'],
  )
  row('it, for a body', 'The Police Federation met on Monday. It said the plan had failed.', [
    'Police Federation: the plan had',
  ])
  row(
    'the story’s own subject, called by the office in the next sentence',
    'Ada Quill says the plan has failed.\nThe prime minister is in Marl today. She said it was late. Mrs Quill said nobody knew. Mrs Quill left.',
    ['Ada Quill: the plan has', 'Ada Quill: it was late', 'Ada Quill: nobody knew'],
  )
  row(
    'an unnamed office takes the pronoun',
    'Robert Bell left. The prime minister came. He said the plan had failed.',
    ['the prime minister: the plan had'],
  )
})

describe('bodies and the unnamed', () => {
  row('an abbreviation', 'The Harrowmere Police Federation (HPF) met. The HPF said the plan had failed.', [
    'Harrowmere Police Federation: the plan had',
  ])
  row('the first word for the whole', 'The Northmetropolitan Police met. The Northmet said the plan had failed.', [
    'Northmetropolitan Police: the plan had',
  ])
  row('the force, where there is one', 'Harrowmere Police met the union. The force said the plan had failed.', [
    'Harrowmere Police: the plan had',
  ])
  row(
    'the party: of two, the one that the sentence before begins with',
    'The Greens met Labour. Labour hit back at the plan. The party said it was late.',
    ['Labour: it was late'],
  )
  row('the party: of two, neither', 'The Greens met Labour on Monday.\nThe party said it was late.', [
    'Greens / Labour?: it was late',
  ])
  row(
    'the spokesman, of two the last who spoke',
    'A Harrowmere Council spokesman said it was late. A spokesman for the Akin Trust said the plan had failed. He added nobody knew.\nThe spokesman said the bridge was shut.',
    [
      'A Harrowmere Council spokesman: it was late',
      'A spokesman for the Akin Trust: the plan had',
      'A spokesman for the Akin Trust: nobody knew',
      'A spokesman for the Akin Trust: the bridge was',
    ],
  )
  row(
    'a report speaks for its author',
    'An Independent Office for Police Conduct report found that the plan had failed.',
    ['Independent Office for Police Conduct: that the plan'],
  )
  row('another and a third are two people', '“It was late,” said another officer.\n“It was dark,” added a third.', [
    'another officer: It was late,',
    'a third: It was dark,',
  ])
  row('a pseudonym', '“It was late,” wrote ‘Sergeant Thimble’, a blogger.', ['Sergeant Thimble: It was late,'])

  test('a spokesperson speaks for the body named', () => {
    const { cast } = partsOf('“It was late,” said a spokesman for Harrowmere Police.')
    const spokesman = cast.find(one => one.name.startsWith('a spokesman'))!
    expect(spokesman.naming).toBe('description')
    expect(cast[spokesman.onBehalfOf!]!.name).toBe('Harrowmere Police')
  })

  test('the spokesperson is the one before', () => {
    const text = 'A spokesperson for Harrowmere Police said it was late.\n“Nobody told us,” the spokesperson added.'
    const { speakers } = partsOf(text)
    expect(speakers[1]!.actors).toEqual(speakers[0]!.actors)
  })
})

test('a name cut short is told', () => {
  const text = 'Ada Quill came. The mayor called on Police Commissioner Ada to go.'
  const { cast, diagnostics } = partsOf(text)
  expect(diagnostics.map(one => [one.code, one.citations[0]!.quote])).toEqual([
    ['name/broken', 'Police Commissioner Ada'],
  ])
  expect(cast.filter(one => one.naming === 'named').map(one => one.name)).toEqual(['Ada Quill'])
})

describe('letters and transcripts', () => {
  test('I, in a letter, is whoever signs it', () => {
    const text = 'Dear Ms Quill,\nI said that the plan had failed.\nYours, Robert Bell'
    expect(whoSaid(partsOf(text, { genre: 'letter', authors: ['Robert Bell'] }))).toEqual([
      'Robert Bell: that the plan',
    ])
  })

  test('I, in what a mail quotes, is not who sends it', () => {
    const text = 'We met on Monday.\n> I deny that I took the money.\nYours, Robert Bell'
    const at = text.indexOf('>')
    const regions = [
      { kind: 'body' as const, start: 0, end: at - 1 },
      { kind: 'message' as const, start: at, end: text.indexOf('\nYours') },
      { kind: 'body' as const, start: text.indexOf('Yours'), end: text.length },
    ]
    expect(whoSaid(partsOf(text, { genre: 'message', authors: ['Robert Bell'], regions }))).toEqual(['—: that I took'])
  })

  test('I, in a story, is nobody', () => {
    expect(whoSaid(partsOf('I said that the plan had failed.', { authors: ['Robert Bell'] }))).toEqual([
      '—: that the plan',
    ])
  })

  test('questions are the examiner’s, answers the witness’s', () => {
    const lines = [
      'WENDY CRADD (sworn)',
      'Examination by MISS OYEL',
      'Q. Did you see it?',
      'A. I did not.',
      'Cross-examined by MR LATT',
      'Q. Not at all?',
      'A. No.',
    ]
    const text = lines.join('\n')
    const at = (n: number) => lines.slice(0, n).join('\n').length + (n > 0 ? 1 : 0)
    const turns = [2, 3, 5, 6].flatMap(n => {
      const turn = { start: at(n), end: at(n) + lines[n]!.length }
      return [
        { kind: 'turn' as const, ...turn, speaker: lines[n]![0]! },
        { kind: 'body' as const, start: turn.start + 3, end: turn.end },
      ]
    })
    const others = [0, 1, 4].map(n => ({ kind: 'body' as const, start: at(n), end: at(n) + lines[n]!.length }))
    const regions = [...turns, ...others].sort((a, b) => a.start - b.start || b.end - a.end)
    expect(whoSaid(partsOf(text, { genre: 'transcript', regions }))).toEqual([
      'Oyel: Did you see',
      'Wendy Cradd: I did not.',
      'Latt: Not at all?',
      'Wendy Cradd: No.',
    ])
  })
})
