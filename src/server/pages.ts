/** Addresses of pages, in each of which a person can be; the data of most lies at the same address with `.json`. */
const PAGES = [
  'overview',
  'review',
  'documents',
  'documents/*',
  'documents/*/comparison',
  'cast',
  'cast/*',
  'chronology',
  'statements',
  'cases',
  'cases/*',
  'questions',
  'figures',
  'disputes',
  'sources',
  'network',
  'issues',
  'history',
  'search',
  'entries/*',
  'settings',
  'import',
  'export',
  'exports',
  'imports',
  'users',
  'sign-in',
] as const

const PAGE = new RegExp(`^/(?:${PAGES.map(page => page.replaceAll('*', '[^/]+')).join('|')})?/?$`, 'u')

/** Whether a person can be there. */
export function isPage(path: string): boolean {
  return PAGE.test(path) && !path.endsWith('.json')
}

/** Whether the caller wants a page to read rather than data: browsers name HTML. */
export function wantsPage(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html')
}

/** Where an answer is looked for: of a page that is asked for as data, at its address with `.json`. */
export function routedPath(request: Request): string {
  const path = /^[^:]+:\/\/[^/]*(\/[^?#]*)/u.exec(request.url)?.[1] ?? '/'
  const asData = request.method === 'GET' && (request.headers.get('accept') ?? '').includes('application/json')
  if (!asData || wantsPage(request) || !isPage(path)) return path
  return path === '/' ? '/overview.json' : `${path.replace(/\/$/u, '')}.json`
}
