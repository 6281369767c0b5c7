import { createGenerator } from 'ts-json-schema-generator'

/** JSON Schema of the exported record, from its types. */
export function recordSchema(path: string, tsconfig: string): string {
  const schema = createGenerator({
    path,
    tsconfig,
    type: 'SourcedRecord',
    skipTypeCheck: true,
    sortProps: true,
  }).createSchema('SourcedRecord')
  return `${JSON.stringify(schema, null, 2)}\n`
}
