import { describe, expect, test } from 'vitest'
import { partsOf, whoSaid } from '../../test/spoken.ts'

/** A text, and who says what in it. */
function row(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    expect(whoSaid(partsOf(text))).toEqual(expected)
  })
}

describe('names cut at the wrong place', () => {
  row(
    'whoever sits with the speaker does not speak',
    'Judge Lord Pell, sitting with Lord Akin and Lord Marl, ruled that the plan had failed.',
    ['Pell: that the plan'],
  )
  row('whose father he is does not speak', 'The father of missing chef Ada Quill said the plan had failed.', [
    'The father of missing chef Ada Quill: the plan had',
  ])
  row('three speakers at once', 'Ada Quill, Robert Marl and Idris Vane said the plan had failed.', [
    'Ada Quill + Robert Marl + Idris Vane: the plan had',
  ])
  row('a group and a name', 'Local residents and the Greens said the plan had failed.', [
    'Local residents + Greens: the plan had',
  ])
  row(
    'the apposition of a name is who is named',
    'Ada Quill, head of policy at the charity Custody Watch said the plan had failed.',
    ['Ada Quill: the plan had'],
  )
  row(
    'a title, a comma and a name with letters behind it',
    'The finance minister came.\nMarlow Finance Minister, Ken Marl MSP, said: “The plan has failed.”\nThe finance minister said it was late.',
    ['Ken Marl: The plan has', 'Ken Marl: it was late'],
  )
})

describe('names that follow, and names that do not', () => {
  row(
    'a form of address begins another name',
    'Idris Marl came.\nIn a speech to the Custody Policy Centre Mr Marl said: “The plan has failed.”',
    ['Idris Marl: The plan has'],
  )
  row('the office of a commissioner is no person', 'The Data Commissioner’s Office met. It said the plan had failed.', [
    'Data Commissioner’s Office: the plan had',
  ])
  row('who, for the one named before', 'The film shows Ada Quill, mayor of Marlow, who said the plan had failed.', [
    'Ada Quill: the plan had',
  ])
  row(
    'a question from somebody',
    'The very first question to the mayor from Marlow North’s Ken Bell asked if it was late.',
    ['Ken Bell: if it was'],
  )
  row(
    'the party, in the words of its spokesman',
    'The Greens met Labour on Monday.\nA Labour spokesman said the party hoped it was late. He said the party claimed the plan had failed.',
    [
      'A Labour spokesman: the party hoped',
      'Labour: it was late',
      'A Labour spokesman: the party claimed',
      'Labour: the plan had',
    ],
  )
  row('what was announced is nobody', 'Measures announced by nobody said the plan had failed.', ['—: the plan had'])
  row('whom a film shows', 'The footage showed PC Ken Bell, in his car, telling a driver: “It was late.”', [
    'Ken Bell: It was late.',
  ])
  row(
    'who, behind the body that somebody works for',
    'The account shared a post by Ken Marl, a reporter for Marlow Radio, who suggested that the plan had failed.',
    ['Ken Marl: that the plan'],
  )
  row(
    'the body behind the comma',
    'The staff association, the FPF, said the plan had failed. The FPF said it was late.',
    ['FPF: the plan had', 'FPF: it was late'],
  )
  row('research of a body', 'Research carried out by the Policing Institute found that the plan had failed.', [
    'Policing Institute: that the plan',
  ])
  row(
    'the Labour party, where there are others',
    'The Greens met Labour on Monday.\nThe Labour party said it was late.',
    ['Labour: it was late'],
  )
})

describe('words at the edge of a name', () => {
  row('a day behind the name', 'Mayor of Marlow Idris Vane on Wednesday said the plan had failed.', [
    'Idris Vane: the plan had',
  ])
  row(
    'the apposition behind a time',
    'Lord Pell led the council. At the time Lord Pell, the Lord Chief Justice, said the plan had failed.',
    ['Pell: the plan had'],
  )
  row('speaking to somebody', 'Speaking to Ada Quill, the minister said the plan had failed.', [
    'the minister: the plan had',
  ])
})

describe('who is told', () => {
  row(
    'whom a letter goes to does not write it',
    'Ken Bell met Robert Marl. In a letter to Mr Bell he said the plan had failed.',
    ['Robert Marl: the plan had'],
  )
  row(
    'a letter that was seen by somebody',
    'Ken Bell met Robert Marl. A letter from Mr Bell to Mr Marl seen by Marlow Radio said the plan had failed.',
    ['Ken Bell: the plan had'],
  )
  row(
    'a statement from a body',
    'The Policing Institute met. A statement from the Policing Institute said the plan had failed.',
    ['Policing Institute: the plan had'],
  )
})

describe('who is described', () => {
  row(
    'a note to a tenant is no tenant',
    'A tenant complained. A note to the tenant from the landlord said it was late.\nThe tenant said the plan had failed.',
    ['A note to the tenant from the landlord: it was late', 'The tenant: the plan had'],
  )
  row('the force, which …', 'Marlow Police met. The force, which was late, said the plan had failed.', [
    'Marlow Police: the plan had',
  ])
})

describe('a name and its office side by side', () => {
  row('without a comma', 'Ken Marl Police & Crime Commissioner said the plan had failed.', ['Ken Marl: the plan had'])
})

describe('they', () => {
  row('a spokesman without a name', 'A force spokesman said it was late.\nThey added that the plan had failed.', [
    'A force spokesman: it was late',
    'A force spokesman: that the plan',
  ])
  row('not a man by name', 'Ken Bell said it was late.\nThey added that the plan had failed.', [
    'Ken Bell: it was late',
    '—: that the plan',
  ])
})

describe('offices', () => {
  row(
    'the Cabinet minister is one whom the story has met',
    'Justice Secretary Ada Quill came. The Cabinet minister said the plan had failed. Home Secretary Ken Bell left.',
    ['Ada Quill: the plan had'],
  )
  row(
    'whom nobody has met is not the councillor',
    'Council leader Ada Quill spoke. It rained. It snowed. It hailed. The Labour councillor said the plan had failed. Later Councillor Ken Bell came.',
    ['Ada Quill: the plan had'],
  )
  row(
    'an MP of the first line is not the one of the last',
    'The plan had failed, according to an MP. Ken Bell made the plea.\nIt rained.\nIt snowed.\nIt hailed.\nIt froze.\nMarlow MP Ada Quill came.',
    ['Ken Bell: The plan had'],
  )
  row(
    'letters for an office',
    'Marlowshire PCC Ada Quill came. Marlowshire’s Police and Crime Commissioner said the plan had failed.',
    ['Ada Quill: the plan had'],
  )
  row('an office for its holder', 'Mayor of Harrowmere Yusuf Haldane came late. The mayor said the plan had failed.', [
    'Yusuf Haldane: the plan had',
  ])
  row(
    'chief for commissioner',
    'Northmet Police Commissioner Ada Quill came. The Northmet chief said the plan had failed.',
    ['Ada Quill: the plan had'],
  )
  row('a deputy is not the chief', 'Deputy Commissioner Ada Quill came. The commissioner said the plan had failed.', [
    'the commissioner: the plan had',
  ])
  row('a former holder is not meant', 'Former mayor Ada Quill came. The mayor said the plan had failed.', [
    'the mayor: the plan had',
  ])
  row(
    'a minister is not the prime minister',
    'Prime Minister Ada Quill came. The minister said the plan had failed. The prime minister said it was late.',
    ['the minister: the plan had', 'Ada Quill: it was late'],
  )
  row(
    'a minister described, then named, then called the minister',
    'The bridge is safe, a Home Office minister has said.\nAda Quill said nobody knew.\nThe prime minister left. The minister said it was late.',
    ['Ada Quill: The bridge is', 'Ada Quill: nobody knew', 'Ada Quill: it was late'],
  )
  row(
    'the trade and industry secretary',
    'The plan has failed, the trade and industry secretary has said.\nAda Quill said it was late.',
    ['Ada Quill: The plan has', 'Ada Quill: it was late'],
  )
  row('the spokesman of a body, by name', 'A spokesman for Marl Council, Ken Bell, said the plan had failed.', [
    'Ken Bell: the plan had',
  ])
  row('the mayor, by name, and not her spokesman', 'A spokesman for the mayor, Ada Quill, said the plan had failed.', [
    'A spokesman for the mayor: the plan had',
  ])
  row('a report is not whoever wrote it before', 'A spokesman said the plan had failed. Ada Quill’s report came.', [
    'A spokesman: the plan had',
  ])
  row('whom the sentence begins with', 'Marl Council will spend more on it, it said.', [
    'Marl Council: Marl Council will',
  ])
  row('a body of small words before a name', 'Women of Marl’s Ada Quill said the plan had failed.', [
    'Ada Quill: the plan had',
  ])
  row(
    'a member of a parliament who leads a party, too',
    'A SNP MP has said the plan had failed. Gareth Pell, the SNP’s deputy leader, said it was late.',
    ['Gareth Pell: the plan had', 'Gareth Pell: it was late'],
  )
  row(
    'another office is another person',
    'A senior judge has said the plan had failed. Gareth Pell, the mayor of Marlow, said it was late.',
    ['A senior judge: the plan had', 'Gareth Pell: it was late'],
  )
  row(
    'the one of the headline, called by office in the first line',
    'Quill warns the board\nThe board was late, the first minister has told the assembly.\nA statement by Ada Quill came on Monday. She said the plan had failed. Ms Quill left.',
    ['Ada Quill: The board was', 'Ada Quill: the plan had'],
  )
  row(
    'somebody else holds an office that needs no introduction',
    'Robert Bell said it was late. The prime minister said the plan had failed.',
    ['Robert Bell: it was late', 'the prime minister: the plan had'],
  )
  row(
    'two without an office: neither is chosen for it',
    'Ada Quill left. Mrs Quill is ill. Robert Bell says it is late.\nThe prime minister said the plan had failed. Robert Bell is ill. Robert Bell left.',
    ['Robert Bell: it is late', 'the prime minister: the plan had'],
  )
  row(
    'whoever comes into the story later is not chosen between',
    'Robert Bell says it is late.\nThe prime minister said the plan had failed. Robert Bell is ill. Robert Bell left. Ada Quill left. Mrs Quill is ill.',
    ['Robert Bell: it is late', 'Robert Bell: the plan had'],
  )
  row(
    'whom the lead lets speak, without an introduction',
    'Ada Quill has said it was late. It rained. But the chancellor said the plan had failed. Ms Quill left. Ms Quill is ill.',
    ['Ada Quill: it was late', 'Ada Quill: the plan had'],
  )
  row(
    'whom the headline and the lead begin with',
    'Quill goes on\nAda Quill has begun. The chancellor said the plan had failed. Ms Quill left.',
    ['Ada Quill: the plan had'],
  )
  row(
    'not the dead',
    'Quill is dead\nAda Quill has died. It rained. The chief constable said the plan had failed. Ms Quill was ill.',
    ['the chief constable: the plan had'],
  )
  row(
    'not somebody whom the lead has to introduce',
    'Ada Quill, whose son is ill, has said it was late. It rained. The chief constable said the plan had failed. Ms Quill left. Ms Quill is ill.',
    ['Ada Quill: it was late', 'the chief constable: the plan had'],
  )
  row(
    'not whom the words are about',
    'Ada Quill has said it was late. It rained. The chancellor said Ms Quill was wrong. Ms Quill left. Ms Quill is ill.',
    ['Ada Quill: it was late', 'the chancellor: Ms Quill was'],
  )
  row(
    'somebody else speaks between',
    'Ada Quill has said it was late. Mayor Ken Bell said it rained. The chancellor said the plan had failed. Ms Quill left. Ms Quill is ill.',
    ['Ada Quill: it was late', 'Ken Bell: it rained', 'the chancellor: the plan had'],
  )
  row(
    'whom the story is about and who has just spoken',
    'Ada Quill came. It rained. It snowed. It hailed. It froze. It was late, Ms Quill said. The chancellor said the plan had failed. Ms Quill left.',
    ['Ada Quill: It was late', 'Ada Quill: the plan had'],
  )
  row(
    'of two the one of the sentence before is the MP',
    'Home Secretary Ken Bell came. Labour backbencher Ada Quill came. The MP for Marl said the plan had failed.',
    ['Ada Quill: the plan had'],
  )
  row(
    'described before the name comes',
    'A deputy chief constable has said the plan had failed.\nGareth Pell said it was late.',
    ['Gareth Pell: the plan had', 'Gareth Pell: it was late'],
  )
})
