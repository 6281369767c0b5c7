import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { serverVersion } from '../store/database.ts'
import { countEntries } from '../store/entries.ts'
import { readSettings } from '../store/folder.ts'
import type { Store } from '../store/store.ts'
import { builtRecord } from './assemble.ts'
import { decisionsByEntry } from './decisions.ts'
import { loadKnowledge } from './knowledge.ts'
import { type RecordOptions, withStore } from './open.ts'
import { versionsOf } from './versions.ts'

/** One thing looked at. Counts and codes alone: what a doctor prints is passed on to strangers. */
export interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly found: string
  /** The way out, where it is not well. */
  readonly hint: string | null
}

/** Free space below which a build may not finish. */
const MIN_FREE_BYTES = 500 * 2 ** 20

/** Looks over a record and the machine under it. Names nobody and quotes nothing. */
export async function doctor(options: RecordOptions): Promise<readonly Finding[]> {
  const findings = [node(), ...(await folder(options.record))]
  if (findings.some(finding => !finding.ok)) return findings
  try {
    await withStore(options, async store => {
      findings.push(...(await database(store)), ...(await record(store)))
    })
  } catch (error) {
    const { message, hint } = error as { message: string; hint?: string }
    findings.push(
      finding(
        'record opens',
        false,
        message.replaceAll(resolve(options.record), 'the folder').replaceAll(options.record, 'the folder'),
        hint ?? null,
      ),
    )
  }
  return findings
}

function finding(what: string, ok: boolean, found: string, hint: string | null = null): Finding {
  return { what, ok, found, hint: ok ? null : hint }
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return finding(
    'Node.js',
    ok,
    `${process.versions.node} on ${process.platform} ${process.arch}`,
    'Install Node.js 20.19 or later.',
  )
}

async function folder(path: string): Promise<Finding[]> {
  if (!existsSync(path))
    return [finding('record folder', false, 'there is none', 'Build one: onrecord build PATH… --record FOLDER')]
  try {
    readSettings(path)
  } catch (error) {
    return [finding('record folder', false, 'its settings cannot be read', (error as { hint?: string }).hint ?? null)]
  }
  const mode = statSync(path).mode & 0o777
  const closed = process.platform === 'win32' || (mode & 0o077) === 0
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  return [
    finding(
      'record folder',
      closed,
      closed ? 'readable by its owner alone' : `open to others (mode ${mode.toString(8)})`,
      'Close it: chmod -R go= FOLDER',
    ),
    finding(
      'free space',
      free > MIN_FREE_BYTES,
      `${Math.round(free / 2 ** 20)} MiB`,
      'Make room before the next build.',
    ),
    finding(
      'lock',
      true,
      existsSync(join(path, 'lock')) ? 'another process has the record, or one that was killed left its lock' : 'free',
    ),
  ]
}

async function database(store: Store): Promise<Finding[]> {
  const version = await serverVersion(store.db)
  const { lines, tombstones, notice } = store.journal
  return [
    finding(
      'database',
      true,
      `${store.engine === 'pglite' ? 'PGlite in the folder' : 'PostgreSQL server'}, PostgreSQL ${version}`,
    ),
    finding(
      'journal',
      notice === null,
      notice ?? `${lines.length} lines, the chain holds, ${tombstones.length} documents removed for good`,
      'Decide again what was not confirmed.',
    ),
  ]
}

async function record(store: Store): Promise<Finding[]> {
  const built = await builtRecord(store.db)
  if (!built) return [finding('record', false, 'not built', 'Run `onrecord build`.')]
  const versions = versionsOf(await loadKnowledge(store.settings.engine, store.settings.packs))
  const entries = await countEntries(store.db)
  const { orphans } = await decisionsByEntry(store)
  const codes = new Map<string, number>()
  for (const { code } of built.unread) codes.set(code, (codes.get(code) ?? 0) + 1)
  const unread = [...codes].map(([code, n]) => `${n} × ${code}`).join(', ')
  const current = built.recordKey === versions.recordKey
  return [
    finding(
      'record',
      current,
      current ? `made by ${built.program}` : 'made by another version of the program',
      'Run `onrecord build`.',
    ),
    finding(
      'entries',
      true,
      Object.entries(entries)
        .map(([kind, n]) => `${n} ${kind}`)
        .join(', ') || 'none',
    ),
    finding(
      'unread files',
      built.unread.length === 0,
      unread || 'none',
      'See `onrecord show` for which; each is tried again at the next build.',
    ),
    finding(
      'decisions without an entry',
      orphans.length === 0,
      String(orphans.length),
      'See `onrecord check --json` and `onrecord history`.',
    ),
  ]
}
