import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    globalSetup: ['src/testing/global-setup.ts'],
    setupFiles: ['src/testing/end-of-day.ts'],
    pool: 'forks',
    isolate: false, // much faster; nothing here may change globals
    // a machine may be slow and busy: what must be done within a time says so in its own test
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
