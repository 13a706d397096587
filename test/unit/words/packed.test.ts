import { expect, it } from 'vitest'
import { english } from '../../../words/en.ts'
import { isWordKey, say } from '../../../words/words.ts'
import { wordsIn } from '../../support/words-in.ts'

it.each(['en-GB', 'de-AT', 'fr-FR', 'en-XA', 'ar-XB'])(
  'a window says every key as main does, in %s',
  (locale) => {
    const words = wordsIn(locale)
    const keys = Object.keys(english).filter(isWordKey)
    expect(keys.length).toBeGreaterThan(500)
    const plain = keys.filter((key) => !english[key].includes('{'))
    for (const key of plain) expect(words.say(key)).toBe(say(key, {}, locale))
    expect(words.say('ui.page.activity.aloud', { count: 2 })).toBe(
      say('ui.page.activity.aloud', { count: 2 }, locale),
    )
    const at = Date.UTC(2026, 10, 28, 14, 5)
    const moment = { at, day: 'other' }
    expect(words.say('ui.moment', moment)).toBe(say('ui.moment', moment, locale))
  },
)

it('a window says the same as main where every message has its values', () => {
  const words = wordsIn('de')
  for (const key of Object.keys(english).filter(isWordKey)) {
    const names = [...english[key].matchAll(/\{(\w+)/g)].map(([, name = '']) => name)
    const filled = Object.fromEntries(names.map((name) => [name, 3]))
    expect(words.say(key, filled)).toBe(say(key, filled, 'de'))
  }
})
