import { expect, test } from 'vitest'
import type { Accounts, StatementLine } from '../bundle/index.ts'
import { ACCOUNT_KINDS } from '../bundle/words.ts'
import { spoken } from './print-view.ts'

const NO_ACCOUNTS = Object.fromEntries(ACCOUNT_KINDS.map(kind => [kind, []])) as unknown as Accounts

test('a reader sees what was said, not what is only believed, intended or stood for', () => {
  const kinds = ['speech', 'belief', 'intention', 'stance'] as const
  const statements = kinds.map(conveys => ({ conveys }) as StatementLine)
  const view = { documents: [], cast: [], chronology: [], statements, accounts: NO_ACCOUNTS, sources: [], unread: [] }
  expect(spoken(view).statements.map(line => line.conveys)).toEqual(['speech'])
})
