import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KEPT_FOR_EVER } from './answer-headers.ts'
import { plainPage } from './plain-page.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Where the pages lie once they are built: beside the built program, or in the repository's `dist/`. */
export function webFolder(): string {
  const folders = ['../web', '../../dist/web'].map(path => fileURLToPath(new URL(path, import.meta.url)))
  return folders.find(folder => existsSync(join(folder, 'index.html'))) ?? folders[0]!
}

/** The files of the pages. Only what a listing of their folder shows is ever sent: no address leads out of it. */
export class WebFiles {
  readonly #folder: string
  #files: ReadonlySet<string>

  constructor(folder: string) {
    this.#folder = folder
    this.#files = listed(folder)
  }

  /** The file at an address; null where there is none. */
  file(path: string): Response | null {
    const name = decoded(path)
    if (name === null || name === 'index.html') return null
    // The pages may have been built anew beside a running server.
    if (!this.#files.has(name)) this.#files = listed(this.#folder)
    return this.#files.has(name) ? this.#send(name, 200, isHashed(name) ? KEPT_FOR_EVER : 'no-cache') : null
  }

  /** The page that all addresses of pages share. */
  page(status: 200 | 404): Response {
    if (existsSync(join(this.#folder, 'index.html'))) return this.#send('index.html', status, 'no-store')
    return plainPage(503, 'The pages have not been built', [
      'This copy of the program lacks its pages. In its folder, run: npm run build',
      'What the pages would show is there all the same, as data: add .json to an address.',
    ])
  }

  #send(name: string, status: number, cacheControl: string): Response {
    const type = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream'
    return new Response(readFileSync(join(this.#folder, name)), {
      status,
      headers: { 'content-type': type, 'cache-control': cacheControl },
    })
  }
}

function listed(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(item => item.isFile())
  return new Set(
    found.map(item =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    ),
  )
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).replace(/^\//u, '')
  } catch {
    return null
  }
}

/** Vite puts a hash of the content into the names of what lies in `assets/`. */
function isHashed(name: string): boolean {
  return /^assets\/.+-[\w-]{8,}\.\w+$/u.test(name)
}
