/** Order of texts by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** In the order of their ids. */
export function sortedById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => compareText(a.id, b.id))
}

/** Items by key, keys and items in the order in which they come. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
