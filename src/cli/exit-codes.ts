/** How a command ends, for scripts; printed under every `--help`. */
export const EXIT = {
  ok: 0,
  /** Wrong options, unknown ids, paths that name nothing. */
  misuse: 1,
  /** `check` or `doctor` found faults. */
  faults: 2,
  /** The record cannot be used: another process has it, its journal does not hold, its database does not open. */
  unusable: 3,
  /** Refused: a citation does not say what its document says. Nothing was written. */
  refused: 4,
  /** A fault of the program. */
  internal: 70,
  /** Ctrl-C. */
  interrupted: 130,
} as const

/** The same, as help shows it. */
export const EXIT_HELP = `Exit codes:
  0 done (files that could not be read are named, and are no failure)   1 misuse
  2 check or doctor found faults   3 the record cannot be used   4 refused: a citation does not hold
  70 a fault of the program   130 Ctrl-C`
