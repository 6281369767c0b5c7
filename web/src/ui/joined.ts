/** Class names in one; what is false or absent falls away. */
export function joined(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
