import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../renderer/styles')
const css = readdirSync(folder)
  .map((name) => readFileSync(resolve(folder, name), 'utf8'))
  .join('\n')

it('no style asks for a colour or size that is defined nowhere: a focus ring would not be drawn', () => {
  const defined = new Set([...css.matchAll(/(?<!\()(--[a-z0-9-]+):/g)].map(([, name]) => name))
  const asked = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((name) => !defined.has(name))).toEqual([])
})
