import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'

interface Known {
  readonly checkedAt: string
  readonly latestMajor: number
  readonly supportedMajors: number
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const known = read('test/support/electron-version.json') as Known
const installed = read('node_modules/electron/package.json') as { readonly version: string }

const oldestDays = 120

function support(major: number, { latestMajor, supportedMajors }: Known): string {
  if (major > latestMajor) return 'newer than test/support/electron-version.json knows'
  return major > latestMajor - supportedMajors ? 'supported' : 'no longer supported'
}

const ageInDays = (now: number): number => (now - Date.parse(known.checkedAt)) / 86_400_000

// 16
describe("Electron's version", () => {
  it('is one that Electron still mends', () => {
    expect(support(Number.parseInt(installed.version), known)).toBe('supported')
  })

  test.each([
    [42, 'no longer supported'],
    [43, 'supported'],
    [45, 'supported'],
    [46, 'newer than test/support/electron-version.json knows'],
  ])('major %i, while 45 is the newest, is %s', (major, want) => {
    expect(support(major, { checkedAt: '', latestMajor: 45, supportedMajors: 3 })).toBe(want)
  })

  it('was looked up lately; HANDBACK_STRICT_DATES=1 insists', () => {
    const age = ageInDays(Date.now())
    if (process.env['HANDBACK_STRICT_DATES'] === '1') expect(age).toBeLessThanOrEqual(oldestDays)
    else if (age > oldestDays) {
      console.warn(`Electron's newest version was last looked up ${Math.round(age)} days ago.`)
    }
    expect(age).toBeGreaterThan(-1)
  })
})
