import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

/** Both packages are CommonJS; loaded when they are asked for, since a command that reads no document needs neither. */
const require = createRequire(import.meta.url)

/** Which of the two runs a network: the processor's own code, or WebAssembly, which gives the same numbers on any machine. */
export type RuntimeKind = 'native' | 'wasm'

/** Numbers with their shape: whole ones as a list, others as they came. */
export interface Feed {
  readonly shape: readonly number[]
  readonly values: readonly number[] | Float32Array
}

/** Inputs by name to outputs by name. */
export type Network = (feeds: Readonly<Record<string, Feed>>) => Promise<(output: string) => Float32Array>

/** What of onnxruntime is used, the same in both packages. */
export interface Runtime {
  readonly kind: RuntimeKind
  open(weights: string): Promise<Network>
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

function runner({ Tensor }: Onnx.Runtime, session: Onnx.Session): Network {
  const tensor = ({ shape, values }: Feed) =>
    values instanceof Float32Array
      ? new Tensor('float32', values, shape)
      : new Tensor('int64', BigInt64Array.from(values, BigInt), shape)
  return async feeds => {
    const told = await session.run(
      Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, tensor(feed)])),
    )
    return output => {
      const found = told[output]
      if (!found) throw new Error(`The weights have no output ‘${output}’: they are of another version of the program.`)
      return found.data
    }
  }
}

/** The program's folder: this module's is two below it, as source and as built. */
export const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..')
