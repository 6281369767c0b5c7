/**
 * The addresses against their own description, in the manner of schemathesis: whatever is sent, valid or not, the
 * answer is one that /openapi.json describes, and never a fault.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTRY_KINDS } from '../src/domain/record.ts'
import { anything, type Schema, valid, type Words } from './any-value.ts'
import { openPages } from './open-pages.ts'

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}
type Description = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
type Pages = Awaited<ReturnType<typeof openPages>>

const SEED = Number(process.env.FC_SEED ?? 20_261_122)
const RUNS = Number(process.env.FC_RUNS ?? 25)
/** Where nobody signs in these are refused. */
const FOR_TEAMS = ['post /sign-in', 'post /sign-out', 'put /password']
/** Of both kinds that can be brought in, and a document as good as any. */
const TABLE = 'Date,Event,id,seen,decision\n2021-03-01,The panel heard of the footage,statement:x,y,accept\n'
const ajv = new Ajv2020({ strict: false })

/** What a request is made of. */
interface Sent {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** Ids and other words that the fields of this record's addresses understand. */
function wordsOf({ matter }: Pages): (path: string) => Words {
  const { record } = matter
  const of = (kind: (typeof ENTRY_KINDS)[number]) =>
    record
      .entries(kind)
      .slice(0, 4)
      .map(entry => entry.id)
  const documents = record.documents.map(item => item.id)
  const entries = ENTRY_KINDS.flatMap(of)
  const more = ['proposed', 'accepted', '2021-03', '2021-03-01/2021-04', 'last', 'panel "told the"', '-', '*']
  return path => field => {
    if (/^documents?|^with$|^documentId$/u.test(field)) return documents
    if (/^(?:entry|entries)$/u.test(field)) return entries
    if (/^(?:others|person|speaker)$/u.test(field)) return of('actors')
    if (field === 'name') return ['table.csv', 'letter.txt', 'Ada']
    if (field === 'from' || field === 'to') return ['2021', '2021-03', '2021-03-01']
    if (field === 'sections') return ['chronology', 'cast,statements']
    if (field !== 'id') return [...more, ...entries, ...documents]
    return path.startsWith('/documents') ? documents : path.startsWith('/cast') ? of('actors') : entries
  }
}

function sentTo(operation: Operation, words: Words): fc.Arbitrary<Sent> {
  const part = (where: string): fc.Arbitrary<Record<string, unknown>> => {
    const own = operation.parameters?.filter(item => item.in === where) ?? []
    const needed = own.filter(item => where === 'path' || item.required)
    const others = fc.subarray(
      own.filter(item => !needed.includes(item)),
      { maxLength: Math.min(3, own.length - needed.length) },
    )
    const value = ({ schema, name }: (typeof own)[number]) =>
      fc.oneof({ weight: 9, arbitrary: valid(schema, words, name) }, fc.string({ minLength: 1, maxLength: 500 }))
    return others.chain(some =>
      fc.record(Object.fromEntries([...needed, ...some].map(item => [item.name, value(item)]))),
    )
  }
  const schema = operation.requestBody?.content['application/json']?.schema
  const body = schema ? fc.oneof({ weight: 4, arbitrary: valid(schema, words) }, anything()) : fc.constant(undefined)
  return fc.record({ params: part('path'), query: part('query'), body })
}

function addressOf(path: string, { params, query }: Sent): string {
  // A lone half of a character pair cannot stand in an address at all.
  const encoded = (value: unknown): string => encodeURIComponent(Buffer.from(String(value)).toString())
  // Empty or all dots, a part of an address is none: what is asked for then is another address.
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => encoded(String(params[name]).replace(/^\.*$/u, 'x')))
  const words = Object.entries(query).flatMap(([name, value]) => [value].flat().map(one => `${name}=${encoded(one)}`))
  return words.length === 0 ? filled : `${filled}?${words.join('&')}`
}

async function asDescribed(
  pages: Pages,
  method: string,
  path: string,
  operation: Operation,
  sent: Sent,
): Promise<number> {
  const file = operation.requestBody?.content['application/octet-stream']
  const answer = file
    ? await pages.ask(method, addressOf(path, sent), TABLE, { 'content-type': 'application/octet-stream' })
    : await pages.ask(method, addressOf(path, sent), sent.body)
  const described = operation.responses[String(answer.status)]
  expect(
    described,
    `${answer.status}: ${answer.status >= 400 ? await answer.clone().text() : ''} ${pages.faults.at(-1)}`,
  ).toBeDefined()
  expect(answer.status).toBeLessThan(500)
  const schema = described?.content?.['application/json']?.schema
  if (!schema) {
    await answer.body?.cancel()
    return answer.status
  }
  const value = await answer.json()
  const matches = ajv.compile(schema)
  expect(matches(value), `${ajv.errorsText(matches.errors)} in ${JSON.stringify(value).slice(0, 300)}`).toBe(true)
  return answer.status
}

describe(`every address, with valid and invalid input (seed ${SEED})`, () => {
  test('answers as /openapi.json says, and never with a fault', { timeout: 600_000 }, async () => {
    const pages = await openPages()
    const description = (await (await pages.ask('GET', '/openapi.json')).json()) as Description
    expect(description.openapi).toBe('3.1.0')
    const words = wordsOf(pages)
    let asked = 0
    const done = new Set<string>()
    for (const [path, methods] of Object.entries(description.paths))
      for (const [method, operation] of Object.entries(methods)) {
        const property = fc.asyncProperty(sentTo(operation, words(path)), async sent => {
          asked++
          const status = await asDescribed(pages, method.toUpperCase(), path, operation, sent)
          if (status === 200) done.add(`${method} ${path}`)
        })
        // A build takes seconds; a decision has many forms, most of which nothing in the record fits.
        const slow = path === '/build' || path === '/files/{name}'
        const runs = slow ? 2 : path === '/decisions' ? RUNS * 10 : RUNS
        await fc.assert(property, { seed: SEED, numRuns: runs }).catch(error => {
          throw new Error(`${method.toUpperCase()} ${path}: ${error.message}`, { cause: error })
        })
        await pages.builds.settled()
      }
    const all = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`),
    )
    expect(asked).toBeGreaterThan(300)
    expect(
      all.filter(key => !done.has(key)),
      'never once done',
    ).toEqual(FOR_TEAMS)
    expect(pages.faults).toEqual([])
  })
})
