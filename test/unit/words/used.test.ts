import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { english } from '../../../words/en.ts'

const root = join(import.meta.dirname, '../../..')
const code = ['main', 'renderer', 'preload']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  )
  .join('\n')
  .replaceAll(/\$\{[^{}]*\}/g, '${}')

/** Keys put together from a fixed beginning and states: `lamp.there.${there}`. */
const patterns = [...code.matchAll(/`([a-z-]+\.[^`\s]*)`/g)]
  .map(([, template = '']) => template.split('${}'))
  .filter((parts) => parts.length > 1 && /^[a-z-]+\.[a-z-]*/.test(parts[0] ?? ''))
  .map((parts) => new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('.+')}$`))

it('the catalogue keeps no words that nothing asks for', () => {
  const unused = Object.keys(english).filter(
    (key) => !code.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  )
  // A name that is not ours to translate: the key lies in what a test sends.
  expect(unused.filter((key) => key !== 'ui.text')).toEqual([])
})
