/**
 * The example bundle against the offices, cases, counts, figures, questions and disputes that a careful reader wrote down from
 * it before any rule for them was written. An entry counts as found where one of its kind cites the words.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNTS, type Account, isFound, readAccounts } from './expected/accountability.ts'
import { type BuiltRecord, buildRecord } from './expected/build-record.ts'
import { ENGINES } from './expected/engines.ts'
import { BUNDLE } from './expected/load.ts'

/** Least shares that must be found: what holds today, raised when more does, never lowered. */
const FLOORS: Readonly<Record<Account, number>> = {
  tenures: 0.86,
  accountabilities: 0.33,
  confidences: 1,
  questions: 0.66,
  undertakings: 0.87,
  proceedings: 0.6,
  deaths: 1,
  tallies: 1,
  figures: 0.9,
  disputes: 0.4,
  discrepancies: 1,
}

const expected = readAccounts()

describe.each(ENGINES)('by %s', (engine, known) => {
  let record: BuiltRecord

  beforeAll(async () => {
    record = await buildRecord(`${BUNDLE}documents`, known)
  })

  test.each(ACCOUNTS)('%s', kind => {
    const own = expected.filter(one => one.kind === kind)
    const missed = own.filter(one => !isFound(record, one)).map(one => one.says)
    const found = own.length - missed.length
    process.stdout.write(`example bundle, ${engine}: ${kind} ${found} of ${own.length}\n`)
    if (process.env.SHOW_MISSES) for (const miss of missed) process.stdout.write(`  missed: ${miss}\n`)
    expect(found / own.length, `${kind}: missed ${missed.join('; ')}`).toBeGreaterThanOrEqual(FLOORS[kind])
  })

  test('what is only alleged, denied or expected never stands as having happened', () => {
    for (const one of [...record.entries.tenures, ...record.entries.occurrences])
      if (one.asserted !== 'stated' && one.asserted !== 'expected')
        expect(one.accordingTo.length, one.id).toBeGreaterThan(0)
  })
})
