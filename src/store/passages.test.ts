import { describe, expect, test } from 'vitest'
import { toTsquery } from './passages.ts'

describe('what a person types, as a query', () => {
  test.each([
    ['inquest', "('inquest')"],
    ['Ann Lowe', "('ann') & ('lowe')"],
    ['"no case to answer"', "('no' <-> 'case' <-> 'to' <-> 'answer')"],
    ['“no case” resign*', "('no' <-> 'case') & ('resign':*)"],
    ['"chief const*"', "('chief' <-> 'const':*)"],
    ['apolog* -mayor', "('apolog':*) & !('mayor')"],
    ['-"two words" left', "!('two' <-> 'words') & ('left')"],
    ['“never closed', "('never' <-> 'closed')"],
    ['Met’s', "('met' <-> 's')"],
    ["'; drop table entry; --", "('drop') & ('table') & ('entry')"],
  ])('%s', (typed, query) => {
    expect(toTsquery(typed)).toBe(query)
  })

  test.each(['', '  ', '""', '***', '-mayor', '!&|'])('nothing to look for: %j', typed => {
    expect(toTsquery(typed)).toBeNull()
  })
})
