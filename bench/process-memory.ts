import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a process and of all that it started, in mebibytes. 0 where the system has no /proc. */
export function memoryOfTree(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024
    return childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), own)
  } catch {
    // It has ended since it was listed.
    return 0
  }
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap(task =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

/** The most memory that this process has had, in mebibytes. */
export function ownPeakMebibytes(): number {
  try {
    // The system's other figure (getrusage) can be that of the process that started this one.
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
