/** Whether a path holds signs of a pattern: `*`, `?`, `[…]`, `{a,b}`. */
export function isGlob(path: string): boolean {
  // `docs/*.pdf` and `{a,b}.txt` match; `docs/report.pdf` does not.
  return /[*?[{]/u.test(path)
}

/** The folder that a pattern cannot leave: what stands before its first sign. */
export function globBase(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/**
 * A pattern as an expression over whole paths with '/': `*` and `?` stay within a folder, `**` does not,
 * `{a,b}` is either, `[abc]` one of.
 */
export function globToRegExp(pattern: string): RegExp {
  let out = ''
  let depth = 0
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i] ?? ''
    if (sign === '*' && pattern[i + 1] === '*') {
      const folder = pattern[i + 2] === '/'
      out += folder ? '(?:[^/]+/)*' : '.*'
      i += folder ? 2 : 1
    } else if (sign === '*') out += '[^/]*'
    else if (sign === '?') out += '[^/]'
    else if (sign === '[' && pattern.indexOf(']', i + 2) > 0) {
      const end = pattern.indexOf(']', i + 2)
      out += `[${pattern
        .slice(i + 1, end)
        .replace(/^!/u, '^')
        .replace(/\\/gu, '\\\\')}]`
      i = end
    } else if (sign === '{' && pattern.indexOf('}', i) > 0) {
      out += '(?:'
      depth++
    } else if (sign === '}' && depth > 0) {
      out += ')'
      depth--
    } else if (sign === ',' && depth > 0) out += '|'
    else out += sign.replace(/[.+^$()|\\{}[\]]/u, '\\$&')
  }
  return new RegExp(`^${out}$`, 'u')
}
