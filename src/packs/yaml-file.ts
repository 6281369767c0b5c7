import { isNode, LineCounter, parseDocument } from 'yaml'
import type { PackFault } from './pack-error.ts'

/** A YAML file as a value, with the line that each part of it stands on. */
export interface YamlFile {
  /** As messages name it. */
  readonly file: string
  readonly value: unknown
  /** 1-based line of a value; of the nearest that holds it, where it is not there itself. */
  lineOf(path: readonly (string | number)[]): number
}

/** Parses YAML 1.2, core types: a year without quotation marks is a number, which the schema then refuses. */
export function parseYaml(
  file: string,
  text: string,
): { readonly yaml: YamlFile; readonly faults: readonly PackFault[] } {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, schema: 'core', prettyErrors: false })
  const faults = [...document.errors, ...document.warnings].map(
    ({ message, pos }): PackFault => ({
      code: 'pack/syntax',
      file,
      line: lineCounter.linePos(pos[0]).line,
      message: `${message}. Correct the YAML.`,
    }),
  )
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
    }
    return 1
  }
  return { yaml: { file, value: faults.length > 0 ? null : (document.toJS() ?? {}), lineOf }, faults }
}
