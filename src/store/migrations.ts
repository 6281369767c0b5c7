import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Migrations by name, in order. SQL stays at PostgreSQL 15: PGlite holds 18, Debian's server 15. Text search uses
 * the configuration `simple`: names are what is searched, and neither stop words nor stems know that ‘Will’ and
 * ‘May’ are people.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first': { up: db => run(db, FIRST) },
  // May be null: rows of an older backup have no such column.
  '002-added-by-people': { up: db => run(db, ADDED) },
}

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const ADDED = ['alter table entry add column added boolean', 'create index entry_added on entry (id) where added']

const FIRST = [
  'create table meta (key text primary key, value text not null)',
  `create table file (
    path text primary key,
    container text,
    sha256 text not null,
    outcome text not null check (outcome in ('document', 'container', 'unread')),
    document_id text,
    code text, message text, hint text)`,
  `create table parts (
    document_id text not null,
    engine text not null,
    path text not null,
    document bytea not null,
    body bytea not null,
    document_cast bytea not null,
    primary key (document_id, engine))`,
  // Already deflated: a second pass by the server would cost time and gain nothing.
  'alter table parts alter column document set storage external, alter column body set storage external, alter column document_cast set storage external',
  `create table document (
    id text primary key,
    engine text not null,
    path text not null,
    other_paths text not null,
    ordinal integer not null,
    inputs text not null,
    digests bytea not null)`,
  'create index document_ordinal on document (ordinal)',
  `create table entry (
    id text primary key,
    kind text not null,
    document_id text references document (id) on delete cascade,
    position integer not null,
    body json not null,
    words tsvector)`,
  'create index entry_document on entry (document_id, kind, position)',
  'create index entry_words on entry using gin (words) where words is not null',
  `create table passage (
    document_id text not null references document (id) on delete cascade,
    start integer not null,
    text text not null,
    words tsvector not null,
    primary key (document_id, start))`,
  'create index passage_words on passage using gin (words)',
  'create table decision (seq integer primary key, id text not null unique, target text)',
  'create index decision_target on decision (target)',
  'create table alias (former_id text primary key, entry_id text not null)',
]
