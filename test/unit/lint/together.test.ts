import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { together } from '../../../vitest.config.ts'

/** What outlives the file that does it, where its process goes on to the next. */
const forTheWholeProcess =
  /\bvi\.(?:do)?mock\(|\bvi\.(?:stub(?:Global|Env)|useFakeTimers)\(|\binterceptCalls\(|\bprocess\.(?:umask|chdir)\(|\bprocess\.env[\w.[\]']* = |@vitest-environment/

it('a test file that shares its process with others replaces nothing in it', () => {
  const files = together.flatMap((pattern) => globSync(pattern))
  expect(files.length).toBeGreaterThan(100)
  const replacing = files.filter((file) => forTheWholeProcess.test(readFileSync(file, 'utf8')))
  expect(replacing).toEqual([])
})
