import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from '../src/bundle/index.ts'
import { Matter } from '../src/bundle/matter.ts'
import { makeApp } from '../src/server/app.ts'
import { Builds } from '../src/server/builds.ts'
import { FolderShelf } from '../src/server/folder-shelf.ts'
import { LiveNews } from '../src/server/live.ts'
import { LoopbackGate } from '../src/server/loopback-gate.ts'
import { makeHandlers } from '../src/server/routes/all.ts'
import { WebFiles } from '../src/server/web-files.ts'
import { emptyRecord, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'

const HOST = '127.0.0.1:4711'

/** The pages of a small record without a port, every answer held against its description. */
export async function openPages(documents: Readonly<Record<string, string>> = reports(3)) {
  const bundle = temporaryFolder()
  writeFiles(bundle, documents)
  const record = await emptyRecord()
  await build({ record, paths: [bundle], engine: 'rules', jobs: 1 })
  const matter = await Matter.open({ record })
  onTestFinished(() => matter.close())
  const news = new LiveNews(Date.now)
  matter.onChange(({ kind, by, entries, version }) =>
    news.tell(kind === 'record' ? { kind, version } : { kind, by, entries: [...entries], version }),
  )
  const builds = new Builds(
    ({ signal, onProgress }) => matter.build({ paths: [], jobs: 1, signal, onProgress }),
    state => news.tell({ kind: 'build', build: state }),
  )
  const faults: unknown[] = []
  const app = makeApp({
    matter,
    shelf: new FolderShelf(record, news),
    gate: new LoopbackGate({ token: 'token', port: 4711, name: 'ada' }),
    handlers: makeHandlers({ builds, news, door: null, maxFileBytes: 1000 }),
    web: new WebFiles(join(record, 'no-pages')),
    checkAnswers: true,
    onFault: error => faults.push(error),
  })
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(`http://${HOST}${path}`, {
      method,
      headers: {
        host: HOST,
        authorization: 'Bearer token',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return { record, matter, app, ask, builds, news, faults }
}
