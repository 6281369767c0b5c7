import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'

/** ‘kind: who -> whom: words’ of each question, demand and call that a text tells. */
function asked(text: string): string[] {
  const parts = partsOf(text)
  const words = (span: { readonly start: number; readonly end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '—'
  return parts.extractions.flatMap(one =>
    one.kind === 'question' ? [`${one.asks}: ${words(one.from)} -> ${words(one.to)}: ${words(one.words)}`] : [],
  )
}

describe('questions', () => {
  test.each<[string, readonly string[]]>([
    ['Ada Quill urged the force to publish the log.', ['call: Ada Quill -> the force: publish the log']],
    [
      'Ada Quill called on Ken Marl to resign before the summer.',
      ['call: Ada Quill -> Ken Marl: resign before the summer'],
    ],
    ['Ada Quill asked the force how many had left.', ['question: Ada Quill -> the force: how many had left']],
    [
      '“The next time I see him I expect a reply to the two questions that I posed,” said Ada Quill. “The first is: what is the response from the board?” she said. “And secondly, who knew of it?” she added.',
      ['question: — -> the board: what is the response from the board', 'question: — -> the board: who knew of it'],
    ],
    [
      'Ms Quill: How long had the clerk been there?\n\nSergeant Marl: I would need to check.\n\nMs Quill: Had he had a break?\n\nSergeant Marl: No.',
      [
        'question: — -> Sergeant Marl: How long had the clerk been there',
        'question: — -> Sergeant Marl: Had he had a break',
      ],
    ],
    ['Name: Ada Quill\n\nPlace: Marlow\n\nName: Who is this?\n\nPlace: Where is it?', []],
    [
      'The clerk was pressed by the member for Marlow, Ada Quill, on why nobody had been there.',
      ['question: the member for Marlow -> The clerk: why nobody had been there'],
    ],
    [
      'Members had sought to know the cost of the second office.',
      ['question: Members -> —: the cost of the second office'],
    ],
    [
      'The parish council has asked the water company when the main would be mended.',
      ['question: The parish council -> the water company: when the main would be mended'],
    ],
    ['Judge Marl asked himself whether a town could have closed it.', []],
    [
      'Why did nobody come? It is the question that Ada Quill has been putting to the board ever since.',
      ['question: Ada Quill -> the board: Why did nobody come'],
    ],
    [
      'Recommendation 4\n\nBy 31 October 2021, the clerk should make sure that each log is kept.',
      ['call: — -> the clerk: make sure that each log is kept'],
    ],
    ['The clerk should make sure that each log is kept.', []],
    [
      'Parents at the school want the bollards put back.',
      ['demand: Parents at the school -> —: the bollards put back'],
    ],
    ['Parents want a school built on trust.', []],
    ['Calls are growing for the chairman, Ken Marl, to quit.', ['call: — -> the chairman: quit']],
    ['The board took 90 calls, with demands on its staff that could not be met.', []],
    [
      'Ada Quill said the board “owes the public an explanation of the delay”.',
      ['demand: — -> the board: an explanation of the delay'],
    ],
    ['“We went home. Who would not? It rained,” said Ada Quill.', []],
    ['Ada Quill told the show: “People say, who knew of it? Nobody did.”', []],
    [
      'On whether the board knew of it, Ada Quill added: “We were never told.”',
      ['question: — -> Ada Quill: whether the board knew of it'],
    ],
    [
      'On the question of who would lead it, Ada Quill replied: “Wait and see.”',
      ['question: — -> Ada Quill: who would lead it'],
    ],
    [
      'Ada Quill said: “Nobody understands why they are still serving.” The Marl Gazette put this question to the board, which declined to comment.',
      ['question: The Marl Gazette -> the board: why they are still serving'],
    ],
    [
      '“What I want to see is the board taking the blame,” said Ada Quill.',
      ['call: — -> —: the board taking the blame'],
    ],
    [
      'Ada Quill wants members of the public to report what they see.',
      ['call: Ada Quill -> members of the public: report what they see'],
    ],
    [
      'Marl shopkeepers, some of whom left, are demanding compensation.',
      ['demand: Marl shopkeepers, some of whom left -> —: compensation'],
    ],
    ['Ada Quill said the board must hear from every tenant.', ['demand: — -> the board: hear from every tenant']],
    ['Ada Quill said that Ken Marl ought to go.', ['demand: — -> Ken Marl: go']],
    ['Ada Quill said that Ken Marl ought to go home early.', []],
    [
      'Ada Quill said tenants were entitled to an apology from the board.',
      ['demand: — -> the board: an apology from the board'],
    ],
    ['Ada Quill said tenants were entitled to a garden.', []],
    ['Ada Quill insisted that somebody be prosecuted.', ['demand: Ada Quill -> —: somebody be prosecuted']],
    ['Ada Quill insisted that the board had left.', []],
    [
      'Ada Quill recommended that the board publish the log, and that it review its rules.',
      ['call: Ada Quill -> the board: publish the log', 'call: Ada Quill -> the board: review its rules'],
    ],
    [
      'Ada Quill said members would expect the board to come back with a plan.',
      ['demand: — -> the board: come back with a plan'],
    ],
    ['Ada Quill said members would expect the board to like it.', []],
    ['“Suspend the strike and we can talk,” said Ada Quill.', ['call: — -> —: Suspend the strike and we can talk']],
    ['“Take the bridge, for one,” said Ada Quill.', []],
    [
      'Why was it late? Why did it fail? Ada Quill put those two questions to the board.',
      ['question: Ada Quill -> the board: Why was it late', 'question: Ada Quill -> the board: Why did it fail'],
    ],
    ['How could it fail? That is what Ada Quill wants to know.', ['question: Ada Quill -> —: How could it fail']],
    ['How could it fail? That is what happened next.', []],
    [
      'Officers looking for Ada Quill are keen to hear from witnesses.',
      ['call: Officers -> witnesses: hear from witnesses'],
    ],
    ['“We need to know who gave the order,” said Ada Quill.', ['question: — -> —: who gave the order']],
    ['Ada Quill wrote to the council demanding an apology.', ['demand: Ada Quill -> the council: an apology']],
    ['The council was asked how many had left but declined to say.', ['question: — -> The council: how many had left']],
    ['Ada Quill demanded to know why it was late.', ['demand: Ada Quill -> —: why it was late']],
    ['Ada Quill called on the board for an explanation.', ['call: Ada Quill -> the board: an explanation']],
    ['Ada Quill wrote to the board calling on it for a full report.', ['call: Ada Quill -> the board: a full report']],
    ['Ada Quill has joined the calls for an inquiry.', ['call: Ada Quill -> —: an inquiry']],
    ['The board was asked for an explanation of the delay.', ['question: — -> The board: an explanation of the delay']],
    ['The board was asked for comment.', []],
    ['“There has to be a public inquiry,” said Ada Quill.', ['call: — -> —: a public inquiry']],
    [
      '“We need a proper, independent review of it,” said Ada Quill.',
      ['call: — -> —: a proper, independent review of it'],
    ],
    ['“We want a good night out and a review in the paper,” said Ada Quill.', []],
    ['“We should be grateful if you could confirm the dates,” Ada Quill wrote.', ['call: — -> —: confirm the dates']],
    ['The panel recommended that the force apologise.', ['call: The panel -> the force: apologise']],
    ['The panel recommended that the force check its logs.', ['call: The panel -> the force: check its logs']],
    [
      'The trust announced it had asked Ken Marl, a former clerk, to lead a review.',
      ['call: it -> Ken Marl: lead a review'],
    ],
    [
      'Ada Quill asked Ken Marl, regional manager for parks, to lead a review.',
      ['call: Ada Quill -> Ken Marl: lead a review'],
    ],
    ['Ada Quill ordered Ken Marl to come up with a plan.', ['demand: Ada Quill -> Ken Marl: come up with a plan']],
    [
      '“The clerk leading a check of pipes at the works should publish it,” said Ada Quill.',
      ['demand: — -> The clerk: publish it'],
    ],
    ['Ada Quill gave the board until Friday to reply.', ['demand: Ada Quill -> the board: reply']],
    ['The notice said Ken Marl would lose and called for him to resign.', ['call: — -> him: resign']],
    [
      'When asked at a hearing by Cllr Ada Quill how clerks would cope if the hall was shut, Ken Marl said it was fair.',
      ['question: Cllr Ada Quill -> Ken Marl: how clerks would cope if the hall was shut'],
    ],
    [
      'Opposition councillors have joined calls for Ken Marl to resign.',
      ['call: Opposition councillors -> Ken Marl: resign'],
    ],
    ["The board rejected the family's calls for a public inquiry.", ['call: the family -> —: a public inquiry']],
    ['Ken Marl faced calls for an apology.', ['call: — -> Ken Marl: an apology']],
    [
      "Ada Quill repeated the league's calls for the log to be published.",
      ['call: the league -> —: the log to be published'],
    ],
    ['Ada Quill recommended that the force check its rules.', ['call: Ada Quill -> the force: check its rules']],
    [
      'Ada Quill said the clerk leading a check of pipes at the works should publish it.',
      ['demand: — -> the clerk: publish it'],
    ],
    ['When Ada Quill asked the minister to say why, he left.', ['call: Ada Quill -> the minister: say why']],
    ['Ken Marl was asked why he had left.', ['question: — -> Ken Marl: why he had left']],
    ['“Did you look at the water?” Ada Quill asked.', ['question: — -> —: Did you look at the water']],
    ['Motorists are asked to avoid the bridge.', ['call: — -> Motorists: avoid the bridge']],
    ['Ada Quill sought assurances from the board.', ['demand: Ada Quill -> the board: assurances from the board']],
    ['The panel resolved to ask the board for an apology.', ['demand: The panel -> the board: an apology']],
    ['The board has been asked by Ken Marl to apologise.', ['call: Ken Marl -> The board: apologise']],
    ['There were calls last night for the chair to resign.', ['call: — -> the chair: resign']],
    ['Ada Quill asked that the minutes be amended.', ['call: Ada Quill -> —: the minutes be amended']],
    ['Police want to hear from anyone who saw it.', ['call: Police -> anyone who saw it: hear from anyone who saw it']],
    ['Ada Quill urged shareholders not to panic.', ['call: Ada Quill -> shareholders: not to panic']],
    ['The unions which met Ken Marl called on the board to reply.', ['call: The unions -> the board: reply']],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected)
  })

  test.each([
    'Officers called for an ambulance.',
    'A motion calling for the resignation of the chair failed to win a majority.',
    'Ken Marl faced calls for calm.',
    'Ada Quill will look at whether officers should face a hearing.',
    'A man was questioned by police and later released.',
    'Ada Quill did not ask the force to publish the log.',
    'Nobody asked the force to publish the log.',
    'Ada Quill is expected to call for the board to reply.',
    'Parents need to know what they are buying.',
    'Ada Quill could urge the force to publish the log.',
    'Ada Quill warned that the board could fail.',
    'The survey asked adults whether they trusted banks.',
    'Ken Marl asked his wife whether she wanted tea.',
    'Ada Quill sought shelter from the rain.',
    'Ada Quill warned the board against selling to rivals.',
    'The old road called out for repair.',
    'There was no question of a cover-up.',
    'Ada Quill told Ken Marl that his plan to leave was late.',
  ])('nothing is asked: %s', text => {
    expect(asked(text)).toEqual([])
  })

  test.each([
    ['Ada Quill called on Ken Marl to reply by noon on 25 February 2021.', 'by noon on 25 February'],
    ['Ada Quill called on Ken Marl to say by which time he knew.', undefined],
    ['Ada Quill called on Ken Marl to read all files shut by Marlow CID since 2017.', undefined],
  ])('when it is due: %s', (text, expected) => {
    const [one] = partsOf(text).extractions.filter(extraction => extraction.kind === 'question')
    expect(one).toBeDefined()
    expect(one!.due ? text.slice(one!.due.start, one!.due.end) : undefined).toBe(expected)
  })

  test('when it is due, on which condition, and who backs it', () => {
    const text =
      'Ada Quill called on witnesses to send in their film by 3 May 2021, depending on the weather, if it is safe. The appeal was backed by Ken Marl.'
    const [one] = partsOf(text).extractions.filter(extraction => extraction.kind === 'question')
    expect(one?.due?.time?.value).toBe('2021-05-03')
    expect(one?.conditions.map(span => text.slice(span.start, span.end))).toEqual([
      'depending on the weather',
      'if it is safe',
    ])
    expect(one?.backers.map(span => text.slice(span.start, span.end))).toEqual(['Ken Marl'])
  })

  test('a letter asks whoever it is written to, whatever its questions tell within', () => {
    const text =
      'Dear Ms Quill,\nWhy was I told by Ken Marl that it had been lost? I also want to know whether it was found.\nYours, Bob Wray'
    const found = partsOf(text, { genre: 'letter', authors: ['Bob Wray'] }).extractions.flatMap(one =>
      one.kind === 'question' ? [[one.words, one.to].map(span => span && text.slice(span.start, span.end))] : [],
    )
    expect(found).toEqual([
      ['Why was I told by Ken Marl that it had been lost', 'Ms Quill'],
      ['whether it was found', 'Ms Quill'],
    ])
  })

  test('a letter’s reply repeats what it was asked', () => {
    const text = 'Dear Ms Quill,\nYou asked:\n1. How many clerks left?\nOur response:\n1. Nine left.\nYours, Bob Wray'
    const [one] = partsOf(text, { genre: 'letter' }).extractions.filter(extraction => extraction.kind === 'question')
    const words = [one!.from, one!.reply].map(span => span && text.slice(span.start, span.end))
    expect([...words, one!.to, one!.byTeller]).toEqual(['Ms Quill', 'Nine left.', null, false])
  })
})
