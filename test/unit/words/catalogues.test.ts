import { describe, expect, it } from 'vitest'
import { german } from '../../../words/de.ts'
import { english } from '../../../words/en.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { sampleValues, valuesOf } from '../../support/words/message-values.ts'

const keys = Object.keys(english) as WordKey[]

describe.each([
  ['English', 'en', english],
  ['German', 'de', german],
] as const)('the %s catalogue', (_name, locale, catalogue) => {
  it(`asks for the same values as the English one, key by key (${locale})`, () => {
    const differing = keys.filter((key) => {
      const [ours, theirs] = [valuesOf(catalogue[key], locale), valuesOf(english[key], 'en')]
      return JSON.stringify([...ours].sort()) !== JSON.stringify([...theirs].sort())
    })
    expect(differing).toEqual([])
  })

  it(`can say every key with every count and choice (${locale})`, () => {
    for (const key of keys) {
      for (const values of sampleValues(english[key], 'en')) {
        expect(say(key, values, locale), key).toMatch(/^[^{}]+$/)
      }
    }
  })

  it(`writes apostrophes, quotation marks and pauses as printed text does (${locale})`, () => {
    const typed = keys.filter((key) => /['"]|\.\.\.| - |`/.test(catalogue[key]))
    expect(typed).toEqual([])
  })
})

it('tells a language without a catalogue in English, by English rules of plurals', () => {
  expect(say('ui.job.tries', { count: 2 }, 'cs')).toBe('2 tries')
  expect(say('ui.cancel', {}, 'de-AT')).toBe('Abbrechen')
})

it('quotes in German as German print does', () => {
  const odd = keys.filter((key) => /[‘“”]/.test(german[key].replaceAll(/„[^„“]*“/g, '')))
  expect(odd).toEqual([])
})
