/** Lines from which on a file is to be split. */
export const MAX_LINES = 300

/** Files that are longer, with the most lines they may have. The list only shrinks: a number is lowered, never raised. */
export const LONGER_FILES: Readonly<Record<string, number>> = {}

/** Files that are too long, and exceptions that are no longer needed. */
export function findSizeFaults(
  lines: ReadonlyMap<string, number>,
  exceptions: Readonly<Record<string, number>> = LONGER_FILES,
): readonly string[] {
  const faults: string[] = []
  for (const [path, count] of lines) {
    const allowed = exceptions[path] ?? MAX_LINES
    if (count > allowed) faults.push(`${path} has ${count} lines, ${allowed} are allowed. Split it by concept.`)
  }
  for (const [path, allowed] of Object.entries(exceptions)) {
    const count = lines.get(path)
    if (count === undefined || count <= MAX_LINES)
      faults.push(`${path} needs no exception any more. Take it out of LONGER_FILES.`)
    else if (count < allowed) faults.push(`${path} has ${count} lines now. Lower its ${allowed} in LONGER_FILES.`)
  }
  return faults
}
