import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'web/**/*.test.ts',
    ],
    globalSetup: ['test/web/build-pages.ts'],
    // Some tests create a PGlite database (2 to 6 s) or kill builds fifty times; none asserts a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page shows comes when it comes: on a busy machine later.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
  },
})
