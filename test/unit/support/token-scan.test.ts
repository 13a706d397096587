import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formsOf, plantedTexts, plantedToken, tokensIn } from '../../support/token-scan.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handback-scan-'))
  writeFileSync(join(folder, 'innocent.txt'), 'nothing to see')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What must not matter: a token does not stand alone where it leaks. */
const around = (length: number): Buffer => Buffer.from('x=&,:"'.slice(0, length))

describe('the token scan', () => {
  test.each(plantedTexts())('finds a planted token as $form, and as nothing else', (planted) => {
    const file = join(folder, 'deep', 'down', 'a.log')
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true })
    writeFileSync(file, `\0\xff before ${planted.text} behind \0`, 'latin1')
    expect(tokensIn(folder, '', ['other-token', plantedToken])).toEqual([
      `token 1 (${planted.form}) in ${file}`,
    ])
    rmSync(file)
    expect(tokensIn(folder, `before ${planted.text} behind`, [plantedToken])).toEqual([
      `token 0 (${planted.form}) in recorded`,
    ])
  })

  test.each(['base64', 'base64url'] as const)(
    'finds a token in the midst of other bytes in %s',
    (encoding) => {
      for (const before of [0, 1, 2, 3, 4, 5]) {
        for (const behind of [0, 1, 2, 3]) {
          const bytes = [around(before), Buffer.from(plantedToken), around(behind)]
          const text = Buffer.concat(bytes).toString(encoding)
          expect(tokensIn(folder, text, [plantedToken])).toContain(
            `token 0 (${encoding}) in recorded`,
          )
        }
      }
    },
  )

  test('finds a token in two bytes per character, upper-case hex and lower-case escapes', () => {
    writeFileSync(join(folder, 'wide'), plantedToken, 'utf16le')
    const hex = Buffer.from(plantedToken).toString('hex').toUpperCase()
    const escaped = encodeURIComponent(plantedToken).replace(/%../g, (one) => one.toLowerCase())
    expect(tokensIn(folder, `${hex} ${escaped}`, [plantedToken])).toEqual([
      'token 0 (hex) in recorded',
      'token 0 (url) in recorded',
      `token 0 (raw) in ${join(folder, 'wide')}`,
    ])
  })

  test('finds nothing where there is nothing, and does not pass with nothing to scan', () => {
    expect(tokensIn(folder, 'planted', [plantedToken])).toEqual([])
    expect(() => tokensIn(join(folder, 'missing'), '', [plantedToken])).toThrow('nothing to scan')
    expect(() => tokensIn(folder, '', [])).toThrow('no token')
    expect(() => tokensIn(folder, '', [''])).toThrow('no token')
  })

  test('looks for long texts only: no form of a token is a few characters', () => {
    for (const { text } of formsOf(plantedToken)) {
      expect(text.length).toBeGreaterThanOrEqual(plantedToken.length)
    }
  })
})
