import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8')

interface Row {
  readonly number: number
  readonly sees: string
  readonly tests: readonly { readonly file: string; readonly title: string }[]
}

const rows: Row[] = page.split('\n').flatMap((line) => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| |\|$/g, '').trim())
  const [number, , sees, held] = cells
  if (number === undefined || !/^\d+$/.test(number)) return []
  const tests = [...(held ?? '').matchAll(/`([^`]+)` “([^”]+)”/g)].map(
    ([, file = '', title = '']) => ({ file, title }),
  )
  return [{ number: Number(number), sees: sees ?? '', tests }]
})

const sourceOf = (file: string): string => {
  const path = ['test.ts', 'spec.ts']
    .map((end) => join(root, 'test', `${file}.${end}`))
    .find(existsSync)
  if (path === undefined) throw new Error(`no test file ${file}`)
  return readFileSync(path, 'utf8')
}

describe('docs/reliability.md', () => {
  it('has all fifty rows of the fault matrix, in order, each with what the person sees', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    expect(rows.filter(({ sees }) => sees === '')).toEqual([])
  })

  it('names for each row at least one test, and every test it names exists', () => {
    for (const { number, tests } of rows) {
      expect(tests, `row ${number}`).not.toEqual([])
      for (const { file, title } of tests) {
        expect(sourceOf(file), `row ${number}: ${file}`).toContain(title)
      }
    }
  })
})
