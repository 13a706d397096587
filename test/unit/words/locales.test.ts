import { expect, test } from 'vitest'
import { electronLanguage } from '../../../main/system/language-electron.ts'
import { english } from '../../../words/en.ts'
import { directionOf, localeFor } from '../../../words/locales.ts'
import { saidIn } from '../../../words/said.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { sampleValues } from '../../support/words/message-values.ts'

const keys = Object.keys(english) as WordKey[]

test.each([
  ['system', ['en-GB'], 'en-GB', 'en-GB'],
  ['system', ['de-AT', 'en-US'], 'de-AT', 'de-AT'],
  // The first language that there are words for, with the dates of where the person lives.
  ['system', ['fr-CH', 'de-CH'], 'fr-CH', 'de-CH'],
  ['system', ['cs'], 'cs-CZ', 'en-CZ'],
  ['en', ['de-DE'], 'de-DE', 'en-DE'],
  ['de', ['en-GB'], 'en-GB', 'de-GB'],
  ['system', ['de_DE.UTF-8', 'C'], 'C', 'de-DE'],
  ['system', [], '', 'en'],
] as const)(
  '%s on a system of %j with formats of %j is %s',
  (choice, languages, formats, locale) => {
    expect(localeFor(choice, { languages, formats })).toBe(locale)
    expect(() => new Intl.DateTimeFormat(locale)).not.toThrow()
  },
)

const system = (isPackaged: boolean) => ({
  isPackaged,
  getLocale: () => 'de',
  getSystemLocale: () => 'de-DE',
  getPreferredSystemLanguages: () => [],
})

test('a choice in Settings holds from the next word on', () => {
  let chosen: 'system' | 'en' = 'system'
  const language = electronLanguage(system(true), () => chosen, {})
  expect(language.say('ui.cancel')).toBe('Abbrechen')
  chosen = 'en'
  expect(language.say('ui.cancel')).toBe('Cancel')
  expect(language.locale()).toBe('en-DE')
})

test('a pseudo-locale can be had in development and never in a packaged app', () => {
  const env = { HANDBACK_LANGUAGE: 'en-XA' }
  expect(electronLanguage(system(false), () => 'system', env).locale()).toBe('en-XA')
  expect(electronLanguage(system(true), () => 'system', env).locale()).toBe('de-DE')
})

test('in a pseudo-locale every sentence is in brackets, longer, and keeps its values', () => {
  for (const key of keys) {
    for (const values of sampleValues(english[key], 'en').slice(0, 20)) {
      const [plain, pseudo] = [say(key, values), say(key, values, 'en-XA')]
      expect(pseudo.startsWith('⟦') && pseudo.endsWith('⟧'), key).toBe(true)
      if ('provider' in values && plain.includes('Meadow')) expect(pseudo).toContain('Meadow')
    }
  }
  const sentence = [
    say('failure.internal.still-true'),
    say('failure.internal.still-true', {}, 'en-XA'),
  ]
  const [before = '', after = ''] = sentence
  expect(after.length / before.length).toBeGreaterThan(1.3)
})

test('a provider’s own words come in the language in use, with braces and quotes as they are', () => {
  const said = { en: "It’s '{a}' <b> # | x", de: 'Das ist {a}.' }
  expect(saidIn(said, 'de-AT')).toBe('Das ist {a}.')
  expect(saidIn(said, 'en-GB')).toBe(said.en)
  expect(saidIn(said, 'en-XA')).toBe("⟦Îîţ’š '{åå}' <ƀ> # | ẋ⟧")
})

test('only a language written from right to left turns the window round', () => {
  expect(['en-GB', 'de', 'en-XA'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr'])
  expect(['ar-XB', 'he-IL'].map(directionOf)).toEqual(['rtl', 'rtl'])
})
