import { defineConfig } from 'vitest/config'

/** Files that replace nothing for their whole process; `test/unit/lint/together.test.ts` holds them to it. */
export const together = [
  'test/integration/{matrix,revocation,sign-in}/**/*.test.ts',
  'test/integration/services/!(pasted-address).test.ts',
  'test/providers/**/*.test.ts',
  'test/unit/{domain,providers,revocation,words}/**/*.test.ts',
]

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: [
            'test/unit/**/*.test.{ts,tsx}',
            'test/integration/**/*.test.ts',
            'test/faults/**/*.test.ts',
          ],
          exclude: together,
        },
      },
      // The product and `oidc-provider` are loaded once per worker, not once per file.
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
})
