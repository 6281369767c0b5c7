import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Fonts, styles and scripts are files of their own: the content policy of the server allows nothing inline. */
export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [react()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Names of files tell the page; what the browser keeps is told apart by the hash behind.
    rollupOptions: { output: { assetFileNames: 'assets/[name]-[hash][extname]' } },
  },
})
