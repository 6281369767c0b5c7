import { expect, test } from 'vitest'
import { generateDocuments } from './generate-documents.ts'

const paragraphs = ['Ann Wray said it rained.', '“It was late,” Ms Wray added.', 'Nobody came.']
const make = (seed: number) => [...generateDocuments(paragraphs, ['Ann Wray'], 20, seed)]

test('the same seed gives the same documents, another seed others', () => {
  expect(make(1)).toEqual(make(1))
  expect(make(1)).not.toEqual(make(2))
})

test('documents have names of their own, and none of the source’s', () => {
  const documents = make(7)
  expect(new Set(documents.map(({ name }) => name)).size).toBe(20)
  expect(documents.filter(({ text }) => text.includes('Wray'))).toEqual([])
})
