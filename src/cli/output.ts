/** Prints a line for a person. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Prints what a program is to read. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Prints a line that is about the work, not its result. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** ‘1 document’, ‘3 documents’. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

/** Bold where a terminal shows it. */
export function bold(text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text
}

/** Grey where a terminal shows it. */
export function dim(text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[2m${text}\u001b[22m` : text
}
