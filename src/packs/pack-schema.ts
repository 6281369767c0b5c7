import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { PackFiles } from '../domain/pack-files.ts'
import type { PackFault } from './pack-error.ts'
import type { YamlFile } from './yaml-file.ts'

/** The program's folder: this module's is two below it, as source and as built. */
export const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..')

/** Holds a file against the schema and fills in what may be left out. Returns what is wrong with it. */
export type PackFileCheck = (which: keyof PackFiles, yaml: YamlFile) => readonly PackFault[]

/** Opens `schema/pack.schema.json`, which is generated from `domain/pack.ts`. */
export async function openPackSchema(): Promise<PackFileCheck> {
  const schema = JSON.parse(await readFile(join(PROGRAM_FOLDER, 'schema', 'pack.schema.json'), 'utf8')) as object
  const ajv = new Ajv({ allErrors: true, verbose: true, useDefaults: true, discriminator: true, strict: false })
  ajv.addSchema(schema, 'packs')
  const checks = new Map<string, ValidateFunction>()
  return (which, yaml) => {
    const check = checks.get(which) ?? ajv.compile({ $ref: `packs#/definitions/PackFiles/properties/${which}` })
    checks.set(which, check)
    return check(yaml.value) ? [] : faultsOf(check.errors ?? [], yaml)
  }
}

/** What a choice of types says of each of its types is noise, once one of them says more of the same place. */
function faultsOf(errors: readonly ErrorObject[], yaml: YamlFile): readonly PackFault[] {
  const told = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf')
  const saysLittle = ({ keyword, params }: ErrorObject) => keyword === 'type' && params.type === 'null'
  const telling = new Set(told.filter(error => !saysLittle(error)).map(({ instancePath }) => instancePath))
  return told.filter(error => !saysLittle(error) || !telling.has(error.instancePath)).map(error => faultOf(error, yaml))
}

function faultOf(error: ErrorObject, yaml: YamlFile): PackFault {
  const path = pathOf(error.instancePath)
  const at = { file: yaml.file, line: yaml.lineOf(path) }
  const where = path.length === 0 ? 'the file' : `'${path.join('.')}'`
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty)
      const allowed = Object.keys((error.parentSchema?.properties ?? {}) as object).join(', ')
      const line = yaml.lineOf([...path, key])
      const message = `unknown key '${key}' in ${where}; allowed: ${allowed}. Correct it or take it out.`
      return { code: 'pack/unknown-key', ...at, line, message }
    }
    case 'required': {
      const message = `${where} lacks '${error.params.missingProperty}'. Add it.`
      return { code: 'pack/missing-key', ...at, message }
    }
    default:
      return { code: isDate(error) ? 'pack/bad-date' : 'pack/wrong-value', ...at, message: wrongValue(error, where) }
  }
}

function isDate({ keyword, schema, parentSchema }: ErrorObject): boolean {
  return keyword === 'pattern' && String(schema ?? parentSchema?.pattern).startsWith('^\\d{4}')
}

function wrongValue(error: ErrorObject, where: string): string {
  const value = JSON.stringify(error.data)
  if (isDate(error) || String(error.schema).includes('\\d{4}'))
    return `${where} is ${value}, which is no date. Write '2018', '2018-01' or '2018-01-07', with ~ for about; '..' for an end: none known.`
  switch (error.keyword) {
    case 'enum':
      return `${where} is ${value}; allowed: ${(error.params.allowedValues as readonly unknown[]).join(', ')}.`
    case 'discriminator':
      return `${where} has a kind that no check has: ${JSON.stringify(error.params.tagValue)}. See docs/packs.md for the kinds.`
    case 'type': {
      const quoted =
        error.params.type === 'string' && typeof error.data === 'number' ? ' Put it in quotation marks.' : ''
      return `${where} is ${value}; it must be ${String(error.params.type)}.${quoted}`
    }
    case 'pattern':
      return `${where} is ${value}, which does not fit: ${error.parentSchema?.description ?? error.params.pattern}`
    default:
      return `${where} is ${value}: it ${error.message}.`
  }
}

/** Of a JSON pointer. */
function pathOf(pointer: string): readonly (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/u.test(step) ? Number(step) : step))
}
