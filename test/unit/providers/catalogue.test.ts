import { describe, expect, test } from 'vitest'
import { catalogue, providerById, providerFor } from '../../../main/providers/catalogue.ts'
import { wordsOf } from '../../../main/providers/provider-words.ts'
import { profileOf } from '../../../main/providers/user-info.ts'
import { isWordKey } from '../../../words/words.ts'

describe('catalogue', () => {
  test('knows the demo on this computer and nothing else by that path', () => {
    const named = (issuer: string): string => providerFor(issuer).nameOf(new URL(issuer))
    expect(named('http://127.0.0.1:4000/meadow')).toBe('Meadow')
    expect(named('http://127.0.0.1:4000/harbour/')).toBe('Harbour')
    expect(providerFor('https://example.org/meadow').id).toBe('openid')
    expect(named('https://id.example.org/tenants/a')).toBe('id.example.org/tenants/a')
  })

  test('an unknown id is still an OpenID provider', () => {
    expect(providerById('no-longer-there').id).toBe('openid')
    expect(providerById('demo').id).toBe('demo')
  })

  test('no two providers are drawn alike, but the two kinds of GitHub', () => {
    const first = (path: string) => catalogue.find(({ mark }) => mark.path === path)?.id
    const alike = catalogue.filter(({ id, mark }) => first(mark.path) !== id)
    expect(alike.map(({ id, mark }) => [first(mark.path), id])).toEqual([['github', 'github-app']])
  })

  test.each(catalogue.map((provider) => [provider.id, provider] as const))(
    '%s has words, sources and identity scopes',
    (_, provider) => {
      const { asked, alsoAffected, notAffected } = wordsOf(provider, {
        revocable: true,
        hasManagePage: true,
      })
      const words = [asked, alsoAffected, notAffected]
      const keys = [...provider.scopes.map((one) => one.allows), ...words]
      expect(keys.filter((key) => !isWordKey(key))).toEqual([])
      expect(provider.sources.length).toBeGreaterThan(0)
      expect(provider.mark.path).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/)
    },
  )

  test.each(
    catalogue.filter(({ register }) => register.length > 0).map((one) => [one.id, one] as const),
  )('what is to be chosen when an app is registered at %s stands on a page', (_, { sources }) => {
    expect(sources.map(({ about }) => about)).toContain('register')
  })
})

describe('profile from claims', () => {
  const issuer = 'https://id.example.org'
  test('takes the first claim there is', () => {
    const profile = profileOf(issuer, { name: '', email: 'a@b' }, { name: 'A', given_name: 'B' })
    expect(profile).toMatchObject({ displayName: 'A', email: 'a@b', username: null })
    expect(profileOf(issuer, null, { given_name: 'A', family_name: 'B' }).displayName).toBe('A B')
    expect(profileOf(issuer, { name: 7, email: ['x'] }, {})).toMatchObject({ displayName: null })
  })

  test('drops signs that could disguise a name', () => {
    const { displayName } = profileOf(issuer, { name: 'Al\u202eice\u0000\n\u200b!' })
    expect(displayName).toBe('Al ice   !')
    expect(profileOf(issuer, { name: 'x'.repeat(5000) }).displayName).toHaveLength(200)
  })

  test.each([
    ['https://cdn.example/p.png', issuer, 'https://cdn.example/p.png'],
    ['http://cdn.example/p.png', issuer, null],
    ['javascript:alert(1)', issuer, null],
    ['http://127.0.0.1:1/p.png', issuer, null],
    ['http://127.0.0.1:1/p.png', 'http://127.0.0.1:1/meadow', 'http://127.0.0.1:1/p.png'],
  ])('picture %s named by %s is %s', (picture, by, expected) => {
    expect(profileOf(by, { picture }).pictureUrl).toBe(expected)
  })
})
