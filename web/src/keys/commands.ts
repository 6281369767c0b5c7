/** Something that one key does. The key is its usual one: a person may choose another in the settings. */
export interface CommandSpec {
  readonly label: string
  /** As `KeyboardEvent.key` says it; two keys one after the other with a blank between. */
  readonly key: string
  readonly group: Group
}

export const GROUPS = {
  moving: 'Moving',
  deciding: 'Deciding',
  several: 'Several at once',
  source: 'In the source',
  places: 'Going to a page',
  anywhere: 'Anywhere',
} as const
export type Group = keyof typeof GROUPS

/** Every command that has a key, once. */
export const COMMANDS = {
  next: { label: 'Next', key: 'j', group: 'moving' },
  previous: { label: 'Previous', key: 'k', group: 'moving' },
  filters: { label: 'Choose filters', key: 'f', group: 'moving' },
  source: { label: 'Open the whole document', key: 'o', group: 'moving' },
  accept: { label: 'Accept', key: 'a', group: 'deciding' },
  reject: { label: 'Reject', key: 'r', group: 'deciding' },
  amend: { label: 'Amend', key: 'e', group: 'deciding' },
  undo: { label: 'Undo', key: 'u', group: 'deciding' },
  redo: { label: 'Take the undo back', key: 'U', group: 'deciding' },
  merge: { label: 'Merge two people', key: 'm', group: 'deciding' },
  split: { label: 'Split a person', key: 's', group: 'deciding' },
  note: { label: 'Write a note', key: 'n', group: 'deciding' },
  issue: { label: 'Put under an issue', key: 'i', group: 'deciding' },
  select: { label: 'Select', key: 'x', group: 'several' },
  'select-range': { label: 'Select from the last one to here', key: 'X', group: 'several' },
  'accept-selected': { label: 'Accept all selected', key: 'A', group: 'several' },
  'reject-selected': { label: 'Reject all selected', key: 'R', group: 'several' },
  'clear-selection': { label: 'Select none', key: 'Escape', group: 'several' },
  'next-quoted': { label: 'Next marked words', key: 'n', group: 'source' },
  'previous-quoted': { label: 'Marked words before', key: 'p', group: 'source' },
  'add-entry': { label: 'Add an entry from the selected words', key: '+', group: 'source' },
  'go-overview': { label: 'Overview', key: 'g o', group: 'places' },
  'go-review': { label: 'Review', key: 'g r', group: 'places' },
  'go-documents': { label: 'Documents', key: 'g d', group: 'places' },
  'go-cast': { label: 'Cast', key: 'g c', group: 'places' },
  'go-chronology': { label: 'Chronology', key: 'g t', group: 'places' },
  'go-statements': { label: 'Statements', key: 'g s', group: 'places' },
  'go-cases': { label: 'Cases', key: 'g a', group: 'places' },
  'go-questions': { label: 'Questions', key: 'g q', group: 'places' },
  'go-figures': { label: 'Figures', key: 'g f', group: 'places' },
  'go-disputes': { label: 'Disputes', key: 'g p', group: 'places' },
  'go-sources': { label: 'Sources', key: 'g u', group: 'places' },
  'go-network': { label: 'Network', key: 'g n', group: 'places' },
  'go-issues': { label: 'Issues', key: 'g i', group: 'places' },
  'go-history': { label: 'History', key: 'g h', group: 'places' },
  'go-settings': { label: 'Settings', key: 'g ,', group: 'places' },
  search: { label: 'Search', key: '/', group: 'anywhere' },
  help: { label: 'All keys', key: '?', group: 'anywhere' },
} as const satisfies Record<string, CommandSpec>
export type CommandName = keyof typeof COMMANDS

/** The keys that hold: the usual ones, with those that a person chose. An empty one switches the key off. */
export function keysOf(chosen: Readonly<Record<string, string>>): ReadonlyMap<CommandName, string> {
  return new Map(
    (Object.keys(COMMANDS) as CommandName[]).map(name => [name, chosen[name] ?? COMMANDS[name].key] as const),
  )
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** A key as it stands on a keyboard: ‘Shift U’ and not ‘U’. */
export function shownKey(key: string): string {
  return key
    .split(key === ' ' ? '' : ' ')
    .map(one => SHOWN[one] ?? (/^\p{Lu}$/u.test(one) ? `Shift ${one}` : one.length === 1 ? one.toUpperCase() : one))
    .join(' then ')
}
