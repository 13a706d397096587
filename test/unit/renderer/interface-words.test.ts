import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { interfaceWords } from '../../../words/en/interface.ts'
import { english } from '../../../words/en.ts'
import { say, type WordKey } from '../../../words/words.ts'

const folder = join(import.meta.dirname, '../../../renderer')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(join(folder, path), 'utf8') }))

describe('the words of the window', () => {
  it.each(Object.entries(interfaceWords))('%s is well-formed', (_key, words) => {
    expect(() => new IntlMessageFormat(words, 'en').getAst()).not.toThrow()
  })

  it('has words for every key the window asks for', () => {
    const asked = sources.flatMap(({ source }) =>
      [...source.matchAll(/say\(\s*'([^']+)'/g)].map(([, key]) => key),
    )
    expect(asked.filter((key) => key !== undefined && !Object.hasOwn(english, key))).toEqual([])
  })

  it('keeps no words nobody asks for', () => {
    const all = sources.map(({ source }) => source).join('\n')
    const fixedParts = [...all.matchAll(/`(ui\.[^`]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`),
    )
    const unused = Object.keys(interfaceWords).filter(
      (key) => !all.includes(`'${key}'`) && !fixedParts.some((part) => part.test(key)),
    )
    // Main's key for a name that is not ours to translate.
    expect(unused).toEqual(['ui.text'])
  })

  it('has no visible text outside the catalogue', () => {
    const hardCoded = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, source }) =>
        [
          ...source.matchAll(
            /(?:>|(?:aria-label|title|placeholder|alt)=")([A-Z][a-z]+[^<>{}"=]*)(?:<|")/g,
          ),
        ].map(([, words]) => `${path}: ${words ?? ''}`),
      )
    expect(hardCoded).toEqual([])
  })

  it.each([
    [0, /^You’re offline\. You can still/],
    [1, /^You’re offline\. 1 revocation is saved/],
    [
      2,
      /^You’re offline\. 2 revocations are saved; what can be sent is sent when you’re back\. Until then that access may still work\.$/,
    ],
  ])('says how many revocations wait while offline: %i', (count, words) => {
    expect(say('ui.offline' satisfies WordKey, { count })).toMatch(words)
  })
})
