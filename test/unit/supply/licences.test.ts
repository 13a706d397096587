import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { meets, refusedLicences, shippable } from '../../../scripts/supply/licence-rules.ts'
import {
  describePackage,
  licencesFile,
  packageFolderOf,
} from '../../../scripts/supply/third-party.ts'

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR CC0-1.0)', true],
    ['GPL-3.0-only OR ISC', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['BlueOak-1.0.0', true],
    ['MPL-2.0', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('%s may be shipped: %s', (expression, may) => {
    expect(meets(expression, shippable)).toBe(may)
  })

  it('that is missing or not on the list is refused, wherever in the tree', () => {
    const packages = {
      '': {},
      'node_modules/a': { license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { license: 'AGPL-3.0-only' },
      'node_modules/d': {},
    }
    expect(refusedLicences({ packages })).toEqual([
      '@b/c is under AGPL-3.0-only, which is not on our list',
      'd names no licence: look, and note it in licence-rules.ts',
    ])
  })
})

describe('the file of licences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handback-licences-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const place = (name: string, manifest: object, licence: string): void => {
    mkdirSync(join(folder, name, 'lib'), { recursive: true })
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify(manifest))
    writeFileSync(join(folder, name, 'LICENCE.md'), licence)
    // Marks a folder as ES modules, as several packages do; it names nobody.
    writeFileSync(join(folder, name, 'lib/package.json'), '{"type":"module"}')
  }
  place('one', { name: 'one', version: '1.0.0', license: 'MIT' }, 'Do what you like.\n')
  place('two', { name: 'two', version: '2.0.0', license: 'MIT' }, 'Do what you like.')
  place('three', { name: 'three', version: '3.0.0' }, '')

  it('speaks of the package that a module belongs to', () => {
    expect(packageFolderOf(join(folder, 'one/lib/index.js'))).toBe(join(folder, 'one'))
  })

  it('gives a text once, under all who share it', () => {
    const shipped = ['one', 'two'].map((name) => describePackage(join(folder, name)))
    const file = licencesFile(shipped)
    expect(file).toContain('one 1.0.0 (MIT)\ntwo 2.0.0 (MIT)\n\nDo what you like.\n')
    expect(file.match(/Do what you like/g)).toHaveLength(1)
  })

  it('is not written over a package that names no licence', () => {
    expect(() => describePackage(join(folder, 'three'))).toThrow('three says no licence')
  })
})
