import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Every spec has its own app, folder and servers; files run side by side, and each waits for the
  // other's load rather than for a time.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // What passes only then is named, and looked into (docs/decisions/0025).
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: { trace: 'off' },
})
