import fc from 'fast-check'

/** JSON Schema as far as the description of the addresses uses it. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Longer ones find nothing more and take longer. */
const LONG = 40

/** Strings that mean something in a field, such as ids. */
export type Words = (field: string) => readonly string[]

/** Any value that a schema allows. */
export function valid(schema: Schema, words: Words, field = ''): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(one => valid(one, words, field)))
  if (schema.allOf) {
    const parts = schema.allOf.map(one => valid(one, words, field))
    return fc.tuple(...parts).map(all => Object.assign({}, ...(all as object[])))
  }
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map(type => valid({ ...schema, type }, words, field)))
  switch (schema.type) {
    case 'string':
      return text(schema, words(field))
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? -5, -(2 ** 31)),
        max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valid(schema.items ?? {}, words, field), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      })
    case 'object':
      return object(schema, words)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** Any value at all: mostly wrong. */
export function anything(): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: 3 })
}

function text({ minLength = 0, maxLength = 400 }: Schema, words: readonly string[]): fc.Arbitrary<string> {
  const bounds = { minLength, maxLength: Math.min(maxLength, Math.max(LONG, minLength)) }
  const known = words.filter(word => word.length >= minLength && word.length <= maxLength)
  const made = fc.string({ unit: 'binary', ...bounds }).map(value => value.slice(0, maxLength))
  return known.length === 0 ? made : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, made)
}

function object(schema: Schema, words: Words): fc.Arbitrary<unknown> {
  const own = Object.entries(schema.properties ?? {}).map(([name, value]) => [name, valid(value, words, name)] as const)
  const fields = fc.record(Object.fromEntries(own), { requiredKeys: [...(schema.required ?? [])] })
  const { additionalProperties: more } = schema
  if (typeof more !== 'object') return fields
  const others = fc.dictionary(text({ maxLength: 20 }, []), valid(more, words), { maxKeys: 3 })
  return fc.tuple(others, fields).map(([a, b]) => ({ ...a, ...b }))
}
