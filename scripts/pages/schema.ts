import { createGenerator } from 'ts-json-schema-generator'

/** JSON Schema of the exported record, from its types. */
export function recordSchema(path: string, tsconfig: string): string {
  return schemaOf(path, tsconfig, 'SourcedRecord')
}

/** JSON Schema of a pack's files, from their types: what the loader holds every pack against. */
export function packSchema(path: string, tsconfig: string): string {
  return schemaOf(path, tsconfig, 'PackFiles')
}

function schemaOf(path: string, tsconfig: string, type: string): string {
  const settings = {
    path,
    tsconfig,
    type,
    skipTypeCheck: true,
    sortProps: true,
    discriminatorType: 'open-api',
  } as const
  const schema = createGenerator(settings).createSchema(type)
  return `${JSON.stringify(schema, null, 2)}\n`
}
