import { cpus, totalmem } from 'node:os'

/** What a figure was measured with: printed above every table of figures. */
export function machineLine(): string {
  const processors = cpus()
  const gib = (totalmem() / 2 ** 30).toFixed(0)
  return `machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${gib} GiB, Node ${process.versions.node}, ${process.platform}`
}

/** The command as it can be typed again. */
export function commandLine(script: string): string {
  return `command: npx tsx ${[script, ...process.argv.slice(2)].join(' ')}`
}
