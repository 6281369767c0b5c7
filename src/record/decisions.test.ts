import { describe, expect, test } from 'vitest'
import type { Entry } from '../domain/entry.ts'
import type { ReviewDecision } from '../domain/review.ts'
import { activeDecisions, entryFingerprint, foldDecisions } from './decisions.ts'

const entry: Entry & { act: string } = {
  id: 'statement:1',
  citations: [],
  provenance: [],
  confidence: 0.8,
  status: 'proposed',
  changedSinceReview: false,
  act: 'assert',
}
const saw = entryFingerprint(entry)
const by = { by: 'ab', at: '2023-01-01T00:00:00Z', why: null, kind: 'statements' as const, entry: entry.id, saw }
const accept: ReviewDecision = { ...by, id: 'decision:1', verb: 'accept' }
const amend: ReviewDecision = { ...by, id: 'decision:2', verb: 'amend', changes: { act: 'deny' } }
const reject: ReviewDecision = { ...by, id: 'decision:3', verb: 'reject' }
const undo = (id: string, decision: string): ReviewDecision => ({
  by: 'ab',
  at: by.at,
  why: null,
  id,
  verb: 'undo',
  decision,
})

describe('decisions', () => {
  test('the last one that holds gives the status', () => {
    expect(foldDecisions(entry, [accept]).status).toBe('accepted')
    expect(foldDecisions(entry, [accept, reject]).status).toBe('rejected')
    expect(foldDecisions(entry, [])).toEqual(entry)
  })

  test('an amendment is laid over what the machine found, and stays when accepted', () => {
    const folded = foldDecisions(entry, [amend, accept])
    expect(folded).toMatchObject({ act: 'deny', status: 'amended', changedSinceReview: false })
    expect(folded.provenance.at(-1)).toMatchObject({ by: 'reviewer', id: 'ab' })
  })

  test('what has changed since is said, and the decision kept', () => {
    expect(foldDecisions({ ...entry, act: 'accuse' }, [accept])).toMatchObject({
      status: 'accepted',
      changedSinceReview: true,
    })
  })

  test('a score alone is no change', () => {
    expect(entryFingerprint({ ...entry, confidence: 0.1 })).toBe(saw)
  })

  test('undo takes back, and can be taken back', () => {
    expect(activeDecisions([accept, undo('decision:4', accept.id)])).toEqual([])
    const twice = [accept, undo('decision:4', accept.id), undo('decision:5', 'decision:4')]
    expect(activeDecisions(twice)).toEqual([accept])
  })
})
