import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('docs/providers.md says what the catalogue and its emulators say', () => {
  const check = (): string =>
    execFileSync(process.execPath, ['scripts/providers-doc.ts', '--check'], { encoding: 'utf8' })
  expect(check).not.toThrow()
})
