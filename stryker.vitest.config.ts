import { defineConfig } from 'vitest/config'

/** Only the fast tests that speak for what is mutated (stryker.config.json). */
export default defineConfig({
  test: {
    include: ['test/unit/{revocation,domain}/**/*.test.ts'],
    exclude: ['**/{evidence-text,words,due}.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
})
