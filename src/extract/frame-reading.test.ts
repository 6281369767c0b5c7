import { describe, expect, test } from 'vitest'
import { analysePlain } from '../../test/plain.ts'
import type { FrameScheme } from '../domain/frame.ts'
import type { AccountsNetwork } from '../domain/knowledge.ts'
import { readVocabulary } from '../language/word-pieces.ts'
import { readFrames } from './frame-reading.ts'
import { encodeWindow, textWindows } from './windows.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz.,']
const VOCABULARY = readVocabulary(
  ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...LETTERS, ...LETTERS.map(each => `##${each}`)].join('\n'),
)

const SCHEME: FrameScheme = {
  channels: { tenure: ['left', 'appointed'], death: ['death'] },
  roles: ['person', 'when'],
  fills: { left: ['person', 'when'], appointed: ['person'], death: ['person'] },
  attributes: { modality: ['expected', 'denied'], ended: ['resigned'] },
  told: { left: ['ended', 'modality'], appointed: ['modality'], death: [] },
  roleSize: 2,
}
const TAGS = 1 + 2 * 2 + 1 + 2
const CLASSES = 3 + 2

interface Marked {
  readonly type: string
  readonly words: string
  readonly roles?: Readonly<Record<string, string>>
  readonly attributes?: Readonly<Record<string, string>>
}

/** What a network that has learnt `marked` by heart is read as telling of a text. */
async function framesOf(text: string, marked: readonly Marked[], range?: readonly [number, number]) {
  const { pieces } = encodeWindow(textWindows(analysePlain(text), VOCABULARY)[0]!, VOCABULARY)
  const placesOf = (words: string): number[] => {
    const start = text.indexOf(words)
    return pieces.flatMap((piece, at) =>
      piece && piece.start >= start && piece.end <= start + words.length ? [at] : [],
    )
  }
  const told = {
    tags: new Float32Array(pieces.length * TAGS),
    attributes: new Float32Array(pieces.length * CLASSES),
    queries: new Float32Array(pieces.length * 4),
    keys: new Float32Array(pieces.length * 4),
  }
  for (let piece = 0; piece < pieces.length; piece++) {
    told.tags[piece * TAGS] = 5
    told.tags[piece * TAGS + 5] = 5
  }
  const firstTag: Readonly<Record<string, number>> = { left: 1, appointed: 3, death: 6 }
  for (const { type, words, roles = {}, attributes = {} } of marked) {
    for (const [at, piece] of placesOf(words).entries()) {
      told.tags[piece * TAGS + firstTag[type]! + (at === 0 ? 0 : 1)] = 10
      if (attributes.modality === 'denied') told.attributes[piece * CLASSES + 2] = 3
      if (attributes.ended === 'resigned') told.attributes[piece * CLASSES + 4] = 3
      for (const role of Object.keys(roles)) told.queries[piece * 4 + SCHEME.roles.indexOf(role) * 2] = 3
    }
    for (const [role, filler] of Object.entries(roles))
      for (const piece of placesOf(filler)) told.keys[piece * 4 + SCHEME.roles.indexOf(role) * 2] = 3
  }
  const network: AccountsNetwork = { version: '1', scheme: SCHEME, roleBias: [-3, -3], run: async () => told }
  const [from, to] = range ?? [0, pieces.length]
  const frames = await readFrames(network, { pieces, embedded: new Float32Array(), from, to }, text)
  return frames.map(({ type, start, end, roles, attributes }) => ({
    type,
    words: text.slice(start, end),
    roles: Object.fromEntries(
      Object.entries(roles).map(([role, spans]) => [role, spans.map(span => text.slice(span.start, span.end))]),
    ),
    attributes,
  }))
}

describe('frames from what the accounts network tells', () => {
  const TEXT = 'Ada Quill stepped down in May, and Ken Marl was named.'

  test('a trigger with its roles and attributes, as whole words', async () => {
    const found = await framesOf(TEXT, [
      {
        type: 'left',
        words: 'stepped down',
        roles: { person: 'Ada Quill', when: 'in May' },
        attributes: { ended: 'resigned' },
      },
    ])
    expect(found).toEqual([
      {
        type: 'left',
        words: 'stepped down',
        roles: { person: ['Ada Quill'], when: ['in May'] },
        attributes: { ended: 'resigned' },
      },
    ])
  })

  test('two triggers of one channel stay two; an attribute that the type has not is not told', async () => {
    const found = await framesOf(TEXT, [
      { type: 'left', words: 'stepped down' },
      { type: 'appointed', words: 'named', attributes: { modality: 'denied', ended: 'resigned' } },
    ])
    expect(found.map(({ type, words }) => `${type}: ${words}`)).toEqual(['left: stepped down', 'appointed: named'])
    expect(found[1]!.attributes).toEqual({ modality: 'denied' })
  })

  test('channels overlap: the same words can be two frames', async () => {
    const found = await framesOf(TEXT, [
      { type: 'left', words: 'stepped' },
      { type: 'death', words: 'stepped down' },
    ])
    expect(found.map(({ type }) => type).sort()).toEqual(['death', 'left'])
  })

  test('a word is never cut: a tag on some of its pieces takes all of it', async () => {
    const found = await framesOf(TEXT, [{ type: 'left', words: 'step' }])
    expect(found.map(({ words }) => words)).toEqual(['stepped'])
  })

  test('what was shown for its context alone is left to the next pass', async () => {
    expect(await framesOf(TEXT, [{ type: 'left', words: 'stepped down' }], [0, 3])).toEqual([])
  })
})
