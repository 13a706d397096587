import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './specs',
  outputDir: '../../test-results/electron-stand-in',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/electron-stand-in.json' }]],
})
