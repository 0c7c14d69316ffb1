import { defineConfig } from 'vitest/config'

/** Whole journeys in a real browser against the real program; `npm test` runs them after the others. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // as long as a page is waited for elsewhere
    expect: { poll: { timeout: 15_000 } },
  },
})
