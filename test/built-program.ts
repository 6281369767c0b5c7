import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The program as it is built and installed, in a folder of its own: JavaScript that starts without a loader, in a
 * fraction of the time. Types are not looked at; that is the compiler's own run.
 */
export function builtProgram(folder: string): { readonly dist: string } {
  const dist = join(folder, 'dist')
  const src = join(ROOT, 'src')
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), file => readFileSync(file, 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT)
  // One file at a time the compiler does not see the package's own `type`, so that these are modules is said here.
  const compilerOptions = {
    ...options,
    noEmit: false,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  }
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts') || name.endsWith('.d.ts')) continue
    const made = ts.transpileModule(readFileSync(join(src, name), 'utf8'), {
      compilerOptions,
      fileName: join(src, name),
    })
    const out = join(dist, name.replace(/\.ts$/u, '.js'))
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, made.outputText)
  }
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  for (const name of ['node_modules', 'models', 'packs', 'schema']) {
    const link = join(folder, name)
    rmSync(link, { force: true })
    if (!existsSync(link)) symlinkSync(join(ROOT, name), link, 'dir')
  }
  return { dist }
}
