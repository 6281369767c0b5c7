import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { StoreError } from './failure.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>

/** An open database, PGlite or a server: the same from here on. */
export interface OpenDatabase {
  readonly db: Database
  readonly engine: 'pglite' | 'postgresql'
  close(): Promise<void>
}

/** int8 counts fit a double here; dates stay as written, since a `Date` would move them by the local time zone. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: text => text,
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS[oid]) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

/** Opens the database in a folder, making it where there is none. Whoever calls holds the folder's lock. */
export async function openPglite(folder: string): Promise<OpenDatabase> {
  // Imported here: 25 MB of WebAssembly that a record on a server never needs.
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ])
  let pglite: InstanceType<typeof PGlite>
  try {
    if (!existsSync(join(folder, 'PG_VERSION'))) await makeAside(folder, path => PGlite.create(path))
    pglite = await PGlite.create(folder)
  } catch (cause) {
    throw unusable(`The database in ${folder} does not open.`, cause)
  }
  const config = createPgConfig(pglite) as unknown as pg.PoolConfig
  // The one connection is PGlite itself: a pool that dropped it when idle would have nothing to go back to.
  const pool = new pg.Pool({ ...config, types, idleTimeoutMillis: 0 })
  return migrated(pool, 'pglite', 'public', () => pglite.close())
}

/** Making a database takes seconds, and one that is killed meanwhile never opens: it gets its name when it is whole. */
async function makeAside(folder: string, create: (path: string) => Promise<{ close(): Promise<void> }>): Promise<void> {
  const aside = `${folder}.making`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  await (await create(aside)).close()
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
}

/** Opens a record's schema on a server, making it where there is none. */
export async function openServer(url: string, schema: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, types, max: 4, options: `-c search_path=${schema}` })
  // Without a listener a connection that the server closes while idle would end the program.
  pool.on('error', () => {})
  try {
    await pool.query(`create schema if not exists ${schema}`)
  } catch (cause) {
    await pool.end()
    throw unusable(`The database server at ${withoutPassword(url)} cannot be used: ${(cause as Error).message}.`, cause)
  }
  return migrated(pool, 'postgresql', schema, async () => {})
}

async function migrated(
  pool: pg.Pool,
  engine: OpenDatabase['engine'],
  schema: string,
  after: () => Promise<void>,
): Promise<OpenDatabase> {
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async (): Promise<void> => {
    await db.destroy()
    await after()
  }
  if (await isCurrent(db)) return { db, engine, close }
  // The schema is named, since a server may hold other records whose migrations are not ours.
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: schema,
  })
  const { error } = await migrator.migrateToLatest()
  if (!error) return { db, engine, close }
  await close()
  throw unusable('The tables of the record cannot be made or brought up to date.', error)
}

/** The migrator asks the catalogue a dozen questions; a command that only reads should not wait for them. */
async function isCurrent(db: Database): Promise<boolean> {
  const found = await sql<{ found: string | null }>`select to_regclass('kysely_migration')::text as found`.execute(db)
  if (!found.rows[0]?.found) return false
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(row => row.name).join() === Object.keys(MIGRATIONS).sort().join()
}

function unusable(message: string, cause: unknown): StoreError {
  const hint =
    'Run `onrecord doctor`. A database in a folder can be deleted (its `db`) and is made again by `onrecord build`.'
  return new StoreError('store/database', message, hint, { cause })
}

/** The address as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, '//').replace(/password=[^&]*/giu, 'password=…')
}

/** Which PostgreSQL it is. */
export async function serverVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  return rows[0]?.version ?? 'unknown'
}
