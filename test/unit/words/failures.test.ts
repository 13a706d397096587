import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { german } from '../../../words/de.ts'
import { english } from '../../../words/en.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { sampleValues } from '../../support/words/message-values.ts'

const source = readFileSync(resolve(import.meta.dirname, '../../../main/domain/failure.ts'), 'utf8')
const codes = [...(source.split('/**')[1] ?? '').matchAll(/\| '([a-z-]+)'/g)].map(
  ([, code = '']) => code,
)
const parts = ['happened', 'still-true', 'to-do'] as const

/** What tells how access stands: that it goes on, that none was given, that it is stored or ended. */
const aboutAccess = {
  en: /\b(access|permissions?|revocations?|allowed?)\b/i,
  de: /\b(Zugriff|Berechtigung(en)?|Widerrufe?|erlaubt)\b/,
}
/** Something a person can do: an imperative, or where to find it. */
const askedFor =
  /^(Go|Try|Correct|Use|Unlock|Open|Close|Free|Make|Check|Copy|Choose|Look|Link|Wait|If|Compare|Don’t|Register|Start|Sign|Add|Install|Allow|Get|Two|The|Its|You|Move)\b/

it('knows every code', () => {
  expect(codes.length).toBeGreaterThan(50)
  expect(new Set(codes).size).toBe(codes.length)
})

describe.each([
  ['en', english],
  ['de', german],
] as const)('every failure in %s', (locale, catalogue) => {
  const of = (code: string, part: (typeof parts)[number]): string =>
    catalogue[`failure.${code}.${part}` as WordKey]

  it(`has three sentences of their own, and no more failures have words (${locale})`, () => {
    const wanted = codes.flatMap((code) => parts.map((part) => `failure.${code}.${part}`))
    const there = Object.keys(catalogue).filter((key) => /^failure\.[a-z-]+\.[a-z-]+$/.test(key))
    expect(there.toSorted()).toEqual(wanted.toSorted())
    const same = codes.filter((code) => new Set(parts.map((part) => of(code, part))).size < 3)
    expect(same).toEqual([])
  })

  it(`says how access stands (${locale})`, () => {
    expect(codes.filter((code) => !aboutAccess[locale].test(of(code, 'still-true')))).toEqual([])
  })

  it(`is whole sentences without words of the protocol where access stands (${locale})`, () => {
    for (const code of codes) {
      for (const part of parts) {
        const key = `failure.${code}.${part}` as WordKey
        for (const values of sampleValues(english[key], 'en')) {
          expect(say(key, values, locale), key).toMatch(/[.!?]$/)
        }
      }
      expect(of(code, 'still-true')).not.toMatch(/\b(grant|probe|scope|issuer|token)s?\b/i)
    }
  })
})

it('every failure says what to do', () => {
  expect(
    codes.filter((code) => !askedFor.test(english[`failure.${code}.to-do` as WordKey])),
  ).toEqual([])
})

it('an entry that has no name of its own is not named by its field', () => {
  expect(say('failure.bad-input.happened', { field: 'choice.redirectRule' })).toBe(
    'Something that was entered can’t be used.',
  )
  expect(say('failure.bad-input.happened', { field: 'address' })).toMatch(/^This address /)
})
