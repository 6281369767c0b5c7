import { readFileSync } from 'node:fs'

/** What a process has taken until now. */
export interface ProcessPrice {
  /** User and system time, of all threads. */
  readonly cpuSeconds: number
  readonly peakMebibytes: number
}

/** /proc counts time in these on every Linux, whatever the kernel's own clock. */
const TICKS_A_SECOND = 100

/** The price of a running process; only where there is a /proc. */
export function priceOf(pid: number): ProcessPrice {
  return readPrice(readFileSync(`/proc/${pid}/stat`, 'utf8'), readFileSync(`/proc/${pid}/status`, 'utf8'))
}

/** The price as /proc/PID/stat and /proc/PID/status tell it. */
export function readPrice(stat: string, status: string): ProcessPrice {
  // The program's name, in brackets, may hold blanks and brackets; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1])
  if (!Number.isFinite(ticks) || !Number.isFinite(kibibytes))
    throw new Error(`/proc tells no CPU time or no peak of memory: "${stat.trim()}". The process may have ended.`)
  return { cpuSeconds: ticks / TICKS_A_SECOND, peakMebibytes: kibibytes / 1024 }
}
