/** One bundle on both engines: the record does not depend on where it is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backup, build, exportRecord, restore } from '../src/bundle/index.ts'
import { emptyRecord, reports, temporaryFolder, writeFiles } from './bundle-folder.ts'
import { NO_SERVER, startServer } from './postgres.ts'

if (NO_SERVER) test.skip(`the same record on both engines ${NO_SERVER}`, () => {})
else
  test('the same files give the same bytes on both engines, and a backup of one is a record on the other', async () => {
    const server = await startServer()
    onTestFinished(() => server.stop())
    const bundle = temporaryFolder()
    writeFiles(bundle, reports(3))
    const inFolder = { record: await emptyRecord(), database: undefined }
    const onServer = { record: join(temporaryFolder(), 'record'), database: server.url }
    const restored = { record: join(temporaryFolder(), 'record'), database: server.url }
    const out = temporaryFolder()
    const exported = async (place: typeof onServer | typeof inFolder, name: string): Promise<string> => {
      await exportRecord({ ...place, format: 'json', out: join(out, name) })
      return readFileSync(join(out, name), 'utf8')
    }
    await build({ ...inFolder, paths: [bundle], jobs: 1 })
    await build({ ...onServer, paths: [bundle], jobs: 1 })
    await backup({ ...inFolder, out: join(out, 'backup.gz') })
    await restore({ ...restored, file: join(out, 'backup.gz') })
    const first = await exported(inFolder, 'a.json')
    expect(await exported(onServer, 'b.json')).toBe(first)
    expect(await exported(restored, 'c.json'), 'two records share the server').toBe(first)
  })
