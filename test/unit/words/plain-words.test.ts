import { describe, expect, it } from 'vitest'
import { german } from '../../../words/de.ts'
import { english } from '../../../words/en.ts'
import type { WordKey } from '../../../words/words.ts'

const keys = Object.keys(english) as WordKey[]
/** What is read: without the names of values, which are ours. */
const read = (message: string): string => message.replaceAll(/\{\w+(?:, \w+,)?/g, '')

/** A page at the provider calls them so: whoever registers an app there has to find the field. */
const asTheProviderCallsIt: readonly WordKey[] = ['own-app.scopes.maybe']

/** Words of the protocol stand behind Details, where an answer is shown as it came. */
const ofTheProtocol = {
  en: /\b(grants?|prob(e[sd]?|ing)|scopes?|issuers?|endpoints?|OAuth|RFC)\b/i,
  de: /\b(Grants?|Scopes?|Issuer|Aussteller|Endpunkte?|OAuth|RFC)\b/i,
}
/**
 * One word per thing: link, log in, log out, revoke, end. "Sign out" is what a person does at the
 * provider, and "verbundene Apps" what its page is called there.
 */
const anotherWord = {
  en: /\b(unlink|disconnect|deauthori[sz]e|log(ged)? off|log(ged)? on to|withdraw|add (an )?account|terminate)/i,
  de: /\b(aus(ge)?logg\w*|ein(ge)?logg\w*|Login|Logout|trennen|getrennt|ent(zieh|zog|kopp)\w*|Konto (verbinden|hinzufügen)|einbuchen)\b/i,
}

describe.each([
  ['en', english],
  ['de', german],
] as const)('what a person reads in %s', (locale, catalogue) => {
  const found = (pattern: RegExp): WordKey[] =>
    keys.filter((key) => pattern.test(read(catalogue[key])))

  it(`speaks no words of the protocol (${locale})`, () => {
    expect(
      found(ofTheProtocol[locale]).filter((key) => !asTheProviderCallsIt.includes(key)),
    ).toEqual([])
  })

  it(`has one word for each thing (${locale})`, () => {
    const example: WordKey = 'ui.link.address.example'
    expect(found(anotherWord[locale]).filter((key) => key !== example)).toEqual([])
  })

  it(`names each control with the words that are seen on it (WCAG 2.2, 2.5.3) (${locale})`, () => {
    // A heading over what is named so, not a control.
    const bare = (text: string): string => text.replace(/…$/, '').toLowerCase()
    const unlike = keys.filter((key) => {
      const named = `${key}.for` as WordKey
      return (
        key !== 'ui.start.gallery' &&
        Object.hasOwn(catalogue, named) &&
        !catalogue[named].toLowerCase().includes(bare(catalogue[key]))
      )
    })
    expect(unlike).toEqual([])
  })
})

it('the revoke dialog asks, offers the lesser thing and says what stays, in the words promised', () => {
  const say = (key: WordKey): string => english[key]
  expect(say('ui.revoke.title')).toBe('Revoke Handback’s access to {name} on {provider}?')
  expect([
    say('ui.here'),
    say('ui.at-provider'),
    say('ui.also-affected'),
    say('ui.not-affected'),
  ]).toEqual(['Here', 'At {provider}', 'Also affected', 'Not affected'])
  expect(say('ui.revoke.only-here')).toBe('Only want to stop using it here? Log out instead.')
  expect(say('revoke.browser')).toBe(
    'Your browser may still be signed in to {provider}; Handback can’t see or change that.',
  )
  expect(say('ui.sign-out-there')).toBe('Open {provider} to sign out')
})
