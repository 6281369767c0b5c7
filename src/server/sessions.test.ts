import { describe, expect, test } from 'vitest'
import { Attempts } from './attempts.ts'
import { Sessions } from './sessions.ts'
import type { User } from './users.ts'

const HOUR = 3_600_000

function clock() {
  const time = { now: 1_700_000_000_000 }
  return { read: () => time.now, pass: (ms: number) => (time.now += ms) }
}

describe('a session', () => {
  const ada: User = { name: 'Ada', role: 'reviewer', hash: 'h' }
  const know = (user: User | undefined) => () => user

  test('ends after two hours without use, and after twelve in any case', () => {
    const { read, pass } = clock()
    const sessions = new Sessions(read)
    const idle = sessions.open(ada)
    pass(2 * HOUR + 1)
    expect(sessions.use(idle, know(ada))).toBeNull()
    const busy = sessions.open(ada)
    for (let hour = 0; hour < 12; hour++) {
      pass(HOUR)
      expect(sessions.use(busy, know(ada))?.name).toBe('Ada')
    }
    pass(1)
    expect(sessions.use(busy, know(ada))).toBeNull()
  })

  test('ends with a new password, another role, and the person', () => {
    for (const now of [{ ...ada, hash: 'other' }, { ...ada, role: 'reader' as const }, undefined]) {
      const sessions = new Sessions(clock().read)
      const secret = sessions.open(ada)
      expect(sessions.use(secret, know(now))).toBeNull()
      expect(sessions.use(secret, know(ada)), 'and stays so').toBeNull()
    }
  })

  test('is another at each sign-in, and closed by signing out', () => {
    const sessions = new Sessions(clock().read)
    const [one, two] = [sessions.open(ada), sessions.open(ada)]
    expect(one).not.toBe(two)
    sessions.close(one)
    expect(sessions.use(one, know(ada))).toBeNull()
    expect(sessions.use(two, know(ada))?.name).toBe('Ada')
  })
})

describe('attempts to sign in', () => {
  const fail = (attempts: Attempts, times: number, name = 'ada', address: string | null = null) => {
    for (let n = 0; n < times; n++) attempts.begin(name, address)
  }

  test('wait longer and longer after five', () => {
    const { read, pass } = clock()
    const attempts = new Attempts(read)
    fail(attempts, 5)
    expect(() => attempts.begin('ada', null)).toThrow(/too many/u)
    const waits: number[] = []
    for (let n = 0; n < 12; n++) {
      let ms = 0
      while (true) {
        try {
          attempts.begin('ADA ', null)
          break
        } catch {
          pass(500)
          ms += 500
        }
      }
      waits.push(ms)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900].map(s => s * 1000))
  })

  test('say when the next may be made', () => {
    const attempts = new Attempts(clock().read)
    fail(attempts, 5)
    expect(() => attempts.begin('ada', null)).toThrow(expect.objectContaining({ code: 'server/too-many', waitS: 1 }))
  })

  test('are counted by address over many names', () => {
    const attempts = new Attempts(clock().read)
    for (let n = 0; n < 20; n++) attempts.begin(`name ${n}`, '10.0.0.9')
    expect(() => attempts.begin('another', '10.0.0.9')).toThrow(/too many/u)
    expect(() => attempts.begin('another', '10.0.0.8')).not.toThrow()
  })

  test('of a person are forgotten when they sign in, and after an hour', () => {
    const { read, pass } = clock()
    const attempts = new Attempts(read)
    fail(attempts, 4)
    attempts.succeeded('Ada', null)
    fail(attempts, 5)
    expect(() => attempts.begin('ada', null)).toThrow()
    pass(HOUR + 1)
    fail(attempts, 1)
  })
})
