import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Deletes all that the tables hold of documents, and whatever stands on several documents: that quotes them too
 * and is made again from the rest. What the record was is forgotten with it.
 */
export async function eraseDocuments(
  db: Database,
  documentIds: readonly string[],
  tops: readonly string[],
): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`delete from document where id = any(${documentIds})`.execute(trx)
    await sql`delete from parts where document_id = any(${documentIds})`.execute(trx)
    await sql`delete from file where document_id = any(${documentIds}) or path = any(${tops}) or container = any(${tops})`.execute(
      trx,
    )
    await sql`delete from entry where document_id is null`.execute(trx)
    await sql`delete from alias`.execute(trx)
    await sql`delete from meta where key = 'built'`.execute(trx)
  })
}
