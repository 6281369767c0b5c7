import { expect, test } from 'vitest'
import type { StatementLine } from '../bundle/index.ts'
import { spoken } from './print-view.ts'

test('a reader sees what was said, not what is only believed, intended or stood for', () => {
  const kinds = ['speech', 'belief', 'intention', 'stance'] as const
  const statements = kinds.map(conveys => ({ conveys }) as StatementLine)
  const view = { documents: [], cast: [], chronology: [], statements, unread: [] }
  expect(spoken(view).statements.map(line => line.conveys)).toEqual(['speech'])
})
