import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    globalSetup: ['src/testing/global-setup.ts'],
    pool: 'forks',
    isolate: false, // much faster; nothing here may change globals
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
