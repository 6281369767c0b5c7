/** What is used of onnxruntime 1.17: its packages export no types that Node's module resolution finds. */
declare namespace Onnx {
  interface Session {
    run(
      input: Readonly<Record<string, unknown>>,
    ): Promise<Readonly<Record<string, { readonly data: Float32Array } | undefined>>>
  }

  interface Runtime {
    readonly InferenceSession: {
      create(model: string | Uint8Array, options: Readonly<Record<string, unknown>>): Promise<Session>
    }
    readonly Tensor: new (
      type: 'int64' | 'float32',
      data: BigInt64Array | Float32Array,
      dims: readonly number[],
    ) => object
    readonly env: { readonly wasm: { numThreads?: number; wasmPaths?: string } }
  }
}
