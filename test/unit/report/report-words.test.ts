import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { reportWords } from '../../../words/en/report.ts'

const root = join(import.meta.dirname, '../../..')
// The type of a request's name is no key of the catalogue.
const sources = ['renderer', 'main']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  )
  .join('\n')
  .replaceAll('`report.${string}`', '')

test('every word about reports is well-formed and is used somewhere', () => {
  const patterns = [...sources.matchAll(/`((?:ui\.)?report\.[^`]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`),
  )
  for (const [key, words] of Object.entries(reportWords)) {
    expect(() => new IntlMessageFormat(words, 'en').getAst()).not.toThrow()
    const used = sources.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key))
    expect(used, key).toBe(true)
  }
})
