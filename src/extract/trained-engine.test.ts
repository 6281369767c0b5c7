import { describe, expect, test } from 'vitest'
import { found, foundBy, VOCABULARY } from '../../test/by-heart.ts'
import { analysePlain } from '../../test/plain.ts'
import type { Attribution } from '../domain/extraction.ts'
import type { AttributionNetwork } from '../domain/knowledge.ts'
import { trainedEngine } from './trained-engine.ts'
import { LONGEST_WINDOW, PACKED_PIECES, textWindows } from './windows.ts'

describe('the trained engine', () => {
  test.each([
    [
      'a plain statement',
      '[s Ada Quill] [c said] [q the file was lost].',
      { act: 'assert', conveys: 'speech', made: 'made' },
    ],
    ['a denial by its verb', '[s Ada Quill] [c denied] [q losing the file].', { act: 'deny', conveys: 'speech' }],
    ['denying that one said it', '[s Ada Quill] [c denied telling] [q them to go].', { act: 'deny' }],
    ['a claim turned down is denied', '[s Ada Quill] [c rejected] [q the claim that she lost it].', { act: 'deny' }],
    ['a bill turned down is not', '[s The panel] [c rejected] [q the bill].', { act: 'decline', conveys: 'stance' }],
    ['refusing to say', '[s The force] [c refused to say] [q who had signed it].', { act: 'decline' }],
    ['a belief', '[s Ada Quill] [c is confident] [q that it will be found].', { conveys: 'belief' }],
    ['an intention', '[s The panel] [c was trying to] [q end the contract].', { conveys: 'intention' }],
    ['a bare stance', '[s The union] [c was pushing for] [q a new rota].', { conveys: 'stance' }],
    [
      'a request that got no answer',
      '[s The force] [c did not respond to] [q a request for comment].',
      { act: 'decline', made: 'made' },
    ],
    [
      'what somebody would not tell',
      '[s The force] [c would not say] [q whether it was lost].',
      { act: 'decline', made: 'made' },
    ],
    ['what was not said', '[s Ada Quill] [c did not say] [q that it was lost].', { made: 'denied' }],
    ['insisting on a negative answers a claim', '[s Ada Quill] [c insisted] [q she had not lost it].', { act: 'deny' }],
    [
      'what one did not do is denied in the first person',
      '[q “I didn’t send that letter,”] [s Ada Quill] [c said].',
      { act: 'deny' },
    ],
    ['but not what one did not see', '[q “I didn’t see the letter,”] [s Ada Quill] [c said].', { act: 'assert' }],
    ['nor what others did not do', '[q “They didn’t post the letter,”] [s Ada Quill] [c said].', { act: 'assert' }],
    ['rules that were not broken', '[s Ada Quill] [c said] [q that she had broken no rules].', { act: 'deny' }],
    ['what never happened', '[q “That never happened,”] [s Ada Quill] [c said].', { act: 'deny' }],
    [
      'neither of two has commented',
      '[s Neither Ada Quill nor Ken Marl] [c have commented on] [q the plan].',
      { act: 'decline', made: 'made' },
    ],
    [
      'sorry, and what follows is no apology',
      '[q “I’m sorry, this is a scandal,”] [s Ada Quill] [c said].',
      { act: 'assert' },
    ],
    [
      'the best way is no praise',
      '[s Ada Quill] [c said] [q that she asked him the best way home].',
      { act: 'assert' },
    ],
    [
      'a chance that there is not is a forecast',
      '[s Ada Quill] [c insisted] [q there is no chance of a strike].',
      { act: 'assert' },
    ],
  ])('%s', async (_, marked, wanted) => {
    const { attributions } = await found(marked)
    expect(attributions[0]).toMatchObject(wanted)
    expect(attributions[0]!.rule).toBe('attribution/trained')
  })

  test('whoever is told stands between the verb and the words', async () => {
    const { text, attributions } = await found('[s Ada Quill] [c told the inquest] [q that the file was lost].')
    const [told] = attributions[0]!.addresseeSpans
    expect(told && text.slice(told.start, told.end)).toBe('the inquest')
    expect(attributions[0]).toMatchObject({ act: 'testify', channel: { kind: 'evidence' } })
  })

  test('words begin with their subject', async () => {
    const { text, attributions } = await found(
      'Home Secretary Ken Marl [q would say more soon], [s Ada Quill] [c said].',
    )
    expect(attributions[0]!.contentSpans.map(span => text.slice(span.start, span.end))).toEqual([
      'Home Secretary Ken Marl would say more soon',
    ])
  })

  test('but not with what leads into them', async () => {
    const { text, attributions } = await found('However, [q he would say more soon], [s Ada Quill] [c said].')
    expect(attributions[0]!.contentSpans.map(span => text.slice(span.start, span.end))).toEqual([
      'he would say more soon',
    ])
  })

  test('whoever a letter goes to is told', async () => {
    const { text, attributions } = await found(
      'In a letter to the council [s Ada Quill] [c said] [q the file was lost].',
    )
    const [told] = attributions[0]!.addresseeSpans
    expect(told && text.slice(told.start, told.end)).toBe('the council')
  })

  test.each([
    ['what the network half believes and no rule finds', 1.6, '[s Staff] [c were keen] [q to see it].', 0],
    ['what it is sure of', 20, '[s Staff] [c were keen] [q to see it].', 1],
    ['what a rule finds, too', 1.6, '[s Ada Quill] [c said] [q that the file was lost].', 1],
    ['quoted words', 1.6, '[s Staff] [c were keen], [q “to see it at last”].', 1],
  ])('%s', async (_, sure, marked, count) => {
    expect((await foundBy(sure, marked)).attributions).toHaveLength(count)
  })

  test.each([
    ['[s Marlow police] [c criticised] [q for long delays]', 0],
    ['[s Marlow police] [c criticised] [q the long delays].', 1],
    ['[s Marlow inquiry] [c told] [q hearing of it could save lives]', 0],
    ['[s Marlow inquiry] [c told] the press [q that it could save lives].', 1],
    ['[s He] left to [c shouts of] [q “Go now” and “Shame”].', 0],
  ])('who is no speaker: %s', async (marked, count) => {
    expect((await found(marked)).attributions[0]!.speakerSpans).toHaveLength(count)
  })

  test('whoever stands before a passive verb is told', async () => {
    const { text, attributions } = await found('[s Residents] [c had been promised] [q a new hall].')
    expect(attributions[0]).toMatchObject({ speakerSpans: [], act: 'promise' })
    const [told] = attributions[0]!.addresseeSpans
    expect(told && text.slice(told.start, told.end)).toBe('Residents')
  })

  test('words in two parts are one statement', async () => {
    const { text, attributions } = await found('[q “It was lost,”] [s Ada Quill] [c said], [q “and nobody looked.”]')
    expect(attributions).toHaveLength(1)
    expect(attributions[0]!.contentSpans.map(span => text.slice(span.start, span.end))).toEqual([
      '“It was lost,”',
      '“and nobody looked.”',
    ])
    expect(attributions[0]!.manner).toBe('direct')
  })

  test('what is asked about saying tells of nothing said', async () => {
    expect((await found('What did [s the sergeant] [c say] [q to the young constable]?')).attributions).toEqual([])
    expect(
      (await found('[s The sergeant] [c asked]: [q what did she say to the constable]?')).attributions,
    ).toHaveLength(1)
  })

  test('a statement within a statement is found by the rules and tied to the outer one', async () => {
    const { text, attributions } = await found(
      '[s Ada Quill] [c said] [q that the sergeant had told her that the file was lost].',
    )
    expect(attributions).toHaveLength(2)
    const inner = attributions.find(one => one.within !== null)!
    expect(text.slice(inner.contentSpans[0]!.start, inner.contentSpans[0]!.end)).toBe('that the file was lost')
    expect(attributions[inner.within!]!.rule).toBe('attribution/trained')
  })

  test('a quotation that goes on into the next paragraph is not given to whoever speaks behind it', async () => {
    const { text, attributions } = await found(
      '[s Ada Quill] [c said]: [q “The file was lost.\n\n]',
      '[q “Nobody looked for it.”] [s The union] [c warned] [q that more would go].',
    )
    const words = (one: Attribution) => one.contentSpans.map(span => text.slice(span.start, span.end).trim())
    expect(attributions.map(words)).toEqual([
      ['“The file was lost.', '“Nobody looked for it.”'],
      ['that more would go'],
    ])
  })

  test('a quotation in closed marks goes on with the speaker before it where the sentence behind it reports words of its own', async () => {
    const { text, attributions } = await found(
      '[s Ada Quill] [c said]: [q “The file was lost.”\n\n]',
      '[q “Nobody looked for it.”] [s The union] [c warned] [q that more would go].',
    )
    const words = (one: Attribution) => one.contentSpans.map(span => text.slice(span.start, span.end).trim())
    expect(attributions.map(words)).toEqual([
      ['“The file was lost.”'],
      ['“Nobody looked for it.”'],
      ['that more would go'],
    ])
    expect(attributions[1]!.continues).toBe(0)
  })

  test('but not where that sentence only names who spoke', async () => {
    const { attributions } = await found(
      '[s Ada Quill] [c said]: [q “The file was lost.”]\n\n',
      '[q “Nobody looked for it.”] [s The union] [c agreed].',
    )
    expect(attributions.map(one => one.continues)).toEqual([null, null])
  })

  test('a paragraph of quotation that nobody is named for goes on with the speaker before it', async () => {
    const { attributions } = await found('[s Ada Quill] [c said]: [q “The file was lost.”]\n\n“Nobody looked for it.”')
    expect(attributions).toHaveLength(2)
    expect(attributions[1]!.continues).toBe(0)
  })
})

describe('windows', () => {
  test('whole paragraphs are packed; one that is longer than any has a window to itself and no seam', async () => {
    const long = `Ada Quill said ${'that the file was lost and '.repeat(60)}that was all.`
    const analysed = analysePlain(`First.\n\n${long}\n\nLast.`)
    const windows = textWindows(analysed, VOCABULARY)
    expect(windows.map(window => window.paragraphs.length)).toEqual([1, 1, 1])
    expect(windows[1]!.paragraphs[0]!.length).toBeGreaterThan(LONGEST_WINDOW)
    expect(windows[0]!.paragraphs[0]!.length).toBeLessThan(PACKED_PIECES)

    // ‘said’ is a cue, and everything behind it one content, of which each chunk sees only its part.
    const start = analysed.document.text.indexOf('that the file')
    const cue = start - 'said '.length
    const end = analysed.document.text.indexOf(' that was all')
    const said = windows[1]!.paragraphs[0]!.filter(piece => cue <= piece.start && piece.end < start).map(({ id }) => id)
    const network: AttributionNetwork = {
      id: 'chunks',
      version: '1',
      vocabulary: VOCABULARY,
      async run({ ids }) {
        const at = ids.findIndex((_, i) => said.every((id, k) => ids[i + k] === id))
        const tags = new Float32Array(ids.length * 7)
        const pointers = new Float32Array(3 * ids.length ** 2)
        for (let piece = at < 0 ? 1 : at; piece + 1 < ids.length; piece++) {
          const inCue = at >= 0 && piece < at + said.length
          tags[piece * 7 + (inCue ? (piece === at ? 5 : 6) : piece === at + said.length ? 1 : 2)] = 20
          if (!inCue) pointers[piece * ids.length + Math.max(0, at)] = 20
        }
        return { tags, pointers, embedded: new Float32Array(ids.length * 384) }
      },
    }
    const { attributions: made } = await trainedEngine(network).read(analysed, [])
    const longest = made.find(one => one.contentSpans[0]!.end - one.contentSpans[0]!.start > end - start - 10)
    expect(longest?.contentSpans).toHaveLength(1)
  })
})
