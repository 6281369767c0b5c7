import { describe, expect, test } from 'vitest'
import { readMarks } from '../../test/marks.ts'
import { analysePlain, wordsAt } from '../../test/plain.ts'
import type { Attribution } from '../domain/extraction.ts'
import { analyse } from '../language/index.ts'
import { ruleAttributions } from './attributions.ts'

/** The attribution whose words come first where the marks begin, with everything as words. */
function row(
  name: string,
  marked: string,
  facts: Partial<Pick<Attribution, 'manner' | 'act' | 'conveys' | 'made' | 'rule'>> = {},
): void {
  test(name, () => {
    const { document, words } = readMarks(marked)
    const found = ruleAttributions(analyse(document))
    const shown = found.map(one => ({
      s: wordsAt(document.text, one.speakerSpans),
      c: wordsAt(document.text, one.cueSpans),
      q: wordsAt(document.text, one.contentSpans),
    }))
    expect(shown).toContainEqual(words)
    const one = found[shown.findIndex(each => JSON.stringify(each) === JSON.stringify(words))]!
    expect(one).toMatchObject(facts)
  })
}

describe('attributions: where the words stand', () => {
  row(
    'words, then said, then speaker',
    '[q “It was not a cover-up],” [c said] [s the commander].'.replace('],”', ',”]'),
    { manner: 'direct', rule: 'attribution/inverted' },
  )
  row('words, then speaker, then said', '[q “It was late,”] [s the commander] [c said].', { manner: 'direct' })
  row('a clause before its cue', '[q The plan had failed], [s the commander] [c said].', { manner: 'indirect' })
  row('that', '[s The commander] [c said] [q that the plan had failed].', {
    manner: 'indirect',
    rule: 'attribution/that-clause',
  })
  row('without that', '[s The commander] [c said] [q the plan had failed].', { rule: 'attribution/bare-clause' })
  row('on both sides of the speaker', '[q “It was late,”] [s she] [c said], [q “and it was dark.”]')
  row('a second quotation in the paragraph', '[q “It was late,”] [s Mr Bell] [c said]. [q “It was dark.”]')
  row('half a quotation in a clause', '[s Ms Quill] [c said] [q he had “no choice” but to go].', { manner: 'mixed' })
  row('an addressee between', '[s Mr Bell] [c told] the inquest [q he had not seen her].', { act: 'testify' })
  row('a programme, a colon', '[s Mr Bell] [c told] Northgate Radio’s Today programme: [q “It was late.”]')
  row('according to, at the end', '[q The plan had failed], [c according to] [s the watchdog].')
  row('according to, in front', '[c According to] [s the watchdog], [q the plan had failed].')
  row(
    'a parenthesis between subject and verb',
    '[s Ada Quill, who chairs the panel], [c said] [q the plan had failed].',
  )
  row('an apposition behind', '[q “It was late,”] [c said] [s Ken Marl, the chairman of the union].')
  row('an asker behind the verb, with her name', '[q “Why was it late?”] [c asked] [s his mother, Ada Quill].', {
    act: 'ask',
  })
  row('a date between subject and verb', '[s Ada Quill] on Wednesday [c said] [q the plan had failed].')
  row('a second verb with the same subject', '[s Mr Bell] denied it and [c said] [q the plan had failed].')
  row('a participle', '[s Mr Bell] left the room, [c saying] [q the plan had failed].')
  row(
    'a relative clause',
    'The story came from [s Hamish Strand], who [c claimed] [q she had been told to go].'.replace(
      '[s Hamish Strand], who [c claimed]',
      '[s Hamish Strand], who [c claimed]',
    ),
  )
  row('chimed in', '[q “Mr Bell fails to see it,”] [c chimed] in [s another officer].')
  row('a colon alone', '[s Mr Bell] was [c blunt:] [q “It was a disgrace.”]')
})

describe('attributions: what was done', () => {
  row('denied doing', '[s Mr Bell] [c denied] [q threatening to sack her].', {
    act: 'deny',
    rule: 'attribution/gerund',
  })
  row('accused of', '[s The mayor] [c accused] [q the force of “feeding a falsehood”] after it passed on a claim.', {
    act: 'accuse',
  })
  row('criticised', '[s The union] [c criticised] [q the new plan].', { act: 'criticise' })
  row('own departure', '[s Mr Bell] [c said] [q he would retire on 31 March].', { act: 'announce' })
  row('asking people to', '[q “I’m asking people who saw it to ring us,”] [s Mr Bell] [c said].', {
    act: 'call',
    manner: 'direct',
  })
  row('accepted', '[s Mr Bell] [c accepted] [q that he had been told].', { act: 'admit' })
  row('rejected claims', '[s The trust] [c rejected] [q claims that it had lied].', { act: 'deny' })
  row('refused to accept', '[s The trust] [c refused] [q to accept that it had failed].', { act: 'deny' })
  row('refused an offer', '[s The trust] [c refused] [q to accept the offer].', { act: 'decline' })
  row('did not accept', '[s Mr Bell] [c did not accept] [q that he had been told].', { act: 'deny' })
  row('wants to say sorry', '[q “I want to say sorry,”] [s Mr Bell] [c said].', { act: 'apologise', manner: 'direct' })
  row('somebody’s lies', '[q “The mayor’s lies cost us dear,”] [s Mr Bell] [c said].', {
    act: 'assert',
    manner: 'direct',
  })
  row('called for', '[s The union] [c called] [q for an inquiry].', { act: 'call' })
  row('promised to', '[s The force] [c promised] [q to publish the report].', { act: 'promise' })
  row('declined to', '[s The force] [c declined] [q to comment].', { act: 'decline' })
  row('apologised to somebody for something', '[s The force] [c apologised] to the family [q for the delay].', {
    act: 'apologise',
  })
  row('urged somebody to', '[s The panel] [c urged] ministers [q to act].', { act: 'call' })
  row('asked by', '[c Asked] by [s Miriam Oyel], for the family, [q whether he had looked], Mr Bell left.', {
    act: 'ask',
  })
  row('was criticised by', '[q Mr Bell’s conduct] [c was criticised] by [s retired officers].', { act: 'criticise' })
  row('a claim that', 'The panel heard [s Mr Bell]’s [c claim] [q that nobody had known].', {
    rule: 'attribution/noun',
  })
  row('denied, a thing done', '[s Mr Bell] [c denies] [q gross misconduct].', { act: 'deny' })
  row('denied, in a headline', "[s Ministers] [c deny] [q care sums 'wrong'].", { act: 'deny' })
  row('denied somebody something', '[s The panel] [c denied] [q them a hearing].', { act: 'decline' })
  row('dismissed as untrue', '[s Mr Bell] [c dismissed] [q the whole affair as nonsense].', { act: 'deny' })
  row('opinions are not denied', '[s Mr Bell] [c rejected] [q her remarks about the strike].', { act: 'decline' })
  row('claims never to have', '[s Mr Bell] [c claimed] [q that he never saw the file].', { act: 'deny' })
  row('argues of others', '[s Mr Bell] [c argued] [q that the review did not help her].', { act: 'assert' })
  row('ruled out', '[s Mr Bell] [c ruled] [q out a merger].', { act: 'decline' })
  row('would not rule out', '[s Mr Bell] [c would not rule] [q out a merger].', { act: 'assert' })
  row('no aim of theirs', '[s Mr Bell] [c said] [q this was not our policy].', { act: 'deny' })
  row('simply wrong', '[s Mr Bell] [c said] [q the figures were simply wrong].', { act: 'deny' })
  row('what it would do to others', '[s Mr Bell] [c said] [q it would split the force].', { act: 'assert' })
  row('what one will do', '[s Mr Bell] [c said] [q he would publish the file].', { act: 'promise' })
  row('believed, not said', '[s Residents] [c believe] [q that the plan has failed].', { conveys: 'belief' })
  row('backed, a stance', '[s Mr Bell] [c backed] [q his deputy].', { conveys: 'stance', act: 'endorse' })
  row('denies one thing but says another', '[s Mr Bell] denies it but [c says] [q he will help].', { made: 'made' })
  row('did not say', '[s Mr Bell] [c did not say] [q that the plan had failed].', { made: 'denied' })
  row('a question asked', '[q “Did you look?”] [s she] [c asked].', { act: 'ask' })
})

describe('attributions: when', () => {
  test.each([
    ['Ada Quill, who joined in 2019, has denied threatening anybody.', undefined],
    ['Ada Quill, who led it from 2016 to 2019, said it was late.', undefined],
    ['Ada Quill, who said on 3 May 2021 that it was late, left.', '2021-05-03'],
    ['In March 2020 Ada Quill, who joined in 2019, said it was late.', '2020-03'],
  ])('%s', (text, expected) => {
    const [one] = ruleAttributions(analysePlain(text))
    expect(one).toBeDefined()
    expect(one!.when?.value).toBe(expected)
  })
})

describe('attributions: what is none', () => {
  test.each([
    'The alleged attack took place in June.',
    'The proposed law would change that.',
    'She called the police.',
    'He showed his pass and went in.',
    'The plan was agreed in May.',
  ])('%s', text => {
    expect(ruleAttributions(analysePlain(text))).toEqual([])
  })
})

describe('quotations without a cue', () => {
  test('a paragraph of quotation goes on with its speaker', () => {
    const text = '“It was late,” Mr Bell said.\n“Nobody had told us.”\nThe force did not reply.'
    const found = ruleAttributions(analysePlain(text))
    expect(found.map(one => [wordsAt(text, one.contentSpans), one.continues])).toEqual([
      [['“It was late,”'], null],
      [['“Nobody had told us.”'], 0],
    ])
  })

  test('a quotation over paragraphs whose cue comes last is all the speaker’s', () => {
    const text = '“We came at nine.\n“Nobody was there,” she said.'
    const [one, ...rest] = ruleAttributions(analysePlain(text))
    expect(rest).toEqual([])
    expect(wordsAt(text, one!.contentSpans)).toEqual(['“We came at nine.', '“Nobody was there,”'])
  })

  test('a quotation after a paragraph of something else is nobody’s', () => {
    const text = '“It was late,” Mr Bell said.\nThe bridge was closed in May.\n“Nobody had told us.”'
    expect(ruleAttributions(analysePlain(text))).toHaveLength(1)
  })

  test('a statement told within another knows it', () => {
    const text = 'Ada Quill said that Mr Bell had told her the plan had failed.'
    const found = ruleAttributions(analysePlain(text))
    const inner = found.find(one => wordsAt(text, one.speakerSpans)[0] === 'Mr Bell')!
    expect(wordsAt(text, found[inner.within!]!.speakerSpans)).toEqual(['Ada Quill'])
  })
})

describe('channels', () => {
  test.each([
    ['Mr Bell told an inquest he had not seen her.', 'evidence'],
    ['“It was late,” he told Northgate Radio.', 'broadcast'],
    ['“It was late,” the force said in a statement.', 'press-statement'],
    ['“It was late,” tweeted the account.', 'post'],
    ['In a letter to the panel she said it was late.', 'letter'],
    ['In his resignation letter he said it was late.', 'letter'],
    ['Mr Bell said it was late.', null],
  ])('%s', (text, kind) => {
    const [one] = ruleAttributions(analysePlain(text))
    expect(one!.channel?.kind ?? null).toBe(kind)
  })
})

describe('an exchange printed within an article', () => {
  test('capitals and a colon in front of paragraphs are who speaks', () => {
    const text = 'They met on the radio.\n\n“WRAY: When did you see it?\n\n“BELL: I never saw it.\n\n“WRAY: Never?”'
    const found = ruleAttributions(analysePlain(text)).filter(one => one.rule === 'attribution/turn')
    const words = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end)
    expect(found.map(one => [words(one.speakerSpans[0]), words(one.contentSpans[0]), one.act])).toEqual([
      ['WRAY', 'When did you see it?', 'ask'],
      ['BELL', 'I never saw it.', 'assert'],
      ['WRAY', 'Never?”', 'ask'],
    ])
  })

  test('captions and notices in capitals are not', () => {
    const text = 'UPDATE: The road is open.\n\nRELATED: Six more roads.\n\nPHOTO: A road.'
    expect(ruleAttributions(analysePlain(text)).filter(one => one.rule === 'attribution/turn')).toEqual([])
  })
})

describe('a press release', () => {
  test.each([
    [
      'Panel met\n\nPanel chair, Ada Quill responded to the report\n\n“We accept it.”',
      ['Panel chair, Ada Quill', '“We accept it.”'],
    ],
    ['Panel met\n\nPanel chair, Ada Quill responded to the report.\n\n“We accept it.”', undefined],
  ])('%s', (text, wanted) => {
    const one = ruleAttributions(analysePlain(text)).find(each => each.rule === 'attribution/colon')
    const words = [one?.speakerSpans[0], one?.contentSpans[0]].map(span => span && text.slice(span.start, span.end))
    expect(one && words).toEqual(wanted)
  })
})

describe('a statement with a signature', () => {
  test.each([
    ['quoted', 'Panel met\n\n“We accept it.”\n\n– Ada Quill, Marlow PCC', 'Ada Quill, Marlow PCC', '“We accept it.”'],
    ['quoted, no dash', 'Panel met\n\n“We accept it.”\n\nAda Quill, acting chief', 'Ada Quill', '“We accept it.”'],
    ['not quoted', 'Panel met\n\nI accept it.\n\n– Ada Quill Marlow PCC', 'Ada Quill Marlow PCC', 'I accept it.'],
    ['nobody speaks', 'Panel met\n\nIt rained.\n\n– Ada Quill Marlow PCC', undefined, undefined],
    ['not quoted, no dash', 'Panel met\n\nI accept it.\n\nAda Quill, acting chief', undefined, undefined],
    ['a sentence', 'Panel met\n\n“We accept it.”\n\n– Ada Quill was there', undefined, undefined],
  ])('%s', (_, text, speaker, content) => {
    const one = ruleAttributions(analysePlain(text)).find(each => each.rule === 'attribution/signed')
    const words = [one?.speakerSpans[0], one?.contentSpans[0]].map(span => span && text.slice(span.start, span.end))
    expect(words).toEqual([speaker, content])
  })
})
