import { expect, test } from 'vitest'
import { readPrice } from './process-price.ts'

const status = 'Name:\tjava\nVmPeak:\t 9999999 kB\nVmHWM:\t  524288 kB\nVmRSS:\t    1024 kB\n'

test('user and system time together; the peak of what was resident', () => {
  const stat = '412 (java) S 1 412 1 0 -1 4194560 9 0 0 0 1250 250 77 88 20 0 14 0 5 6 7\n'
  expect(readPrice(stat, status)).toEqual({ cpuSeconds: 15, peakMebibytes: 512 })
})

test('a program with brackets and blanks in its name', () => {
  const stat = '412 (a (b) c) S 1 412 1 0 -1 4194560 9 0 0 0 100 50 77 88 20 0 14 0 5 6 7\n'
  expect(readPrice(stat, status).cpuSeconds).toBe(1.5)
})

test('a process that has ended has no memory to tell of', () => {
  const stat = '412 (java) Z 1 412 1 0 -1 4194560 9 0 0 0 100 50 77 88 20 0 1 0 5 0 0\n'
  expect(() => readPrice(stat, 'Name:\tjava\nState:\tZ (zombie)\n')).toThrow('The process may have ended')
})
