import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { NetworkInput, NetworkOutput } from '../domain/knowledge.ts'

/** Both packages are CommonJS; loaded when they are asked for, since a command that reads no document needs neither. */
const require = createRequire(import.meta.url)

/** Which of the two runs a network: the processor's own code, or WebAssembly, which gives the same numbers on any machine. */
export type RuntimeKind = 'native' | 'wasm'

/** What of onnxruntime is used, the same in both packages. */
export interface Runtime {
  readonly kind: RuntimeKind
  open(weights: string): Promise<(input: NetworkInput) => Promise<NetworkOutput>>
}

/** One thread: a build runs one process for each core. Reserving memory ahead makes a short document cost as much as a long one. */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
}

/** The runtime of that kind. Throws where it cannot be loaded: no binary for this platform, not installed. */
export async function loadRuntime(kind: RuntimeKind): Promise<Runtime> {
  if (kind === 'native') {
    const onnx = require('onnxruntime-node') as Onnx.Runtime
    return {
      kind,
      open: async weights =>
        runner(onnx, await onnx.InferenceSession.create(weights, { ...OPTIONS, executionProviders: ['cpu'] })),
    }
  }
  const onnx = require('onnxruntime-web') as Onnx.Runtime
  onnx.env.wasm.numThreads = 1
  onnx.env.wasm.wasmPaths = `${dirname(require.resolve('onnxruntime-web'))}${sep}`
  return {
    kind,
    open: async weights =>
      runner(
        onnx,
        await onnx.InferenceSession.create(await readFile(weights), { ...OPTIONS, executionProviders: ['wasm'] }),
      ),
  }
}

function runner({ Tensor }: Onnx.Runtime, session: Onnx.Session) {
  const row = (values: readonly number[]) => new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
  return async (input: NetworkInput): Promise<NetworkOutput> => {
    const { tags, pointers } = await session.run({
      ids: row(input.ids),
      letter_cases: row(input.letterCases),
      quoted: row(input.quoted),
      places: row(input.places),
    })
    return { tags: tags!.data, pointers: pointers!.data }
  }
}

/** The program's folder: this module's is two below it, as source and as built. */
export const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..')
