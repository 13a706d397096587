import { describe, expect, test } from 'vitest'
import { catalogue, handedInKinds } from '../../../main/providers/catalogue.ts'
import { redact } from '../../../main/system/redact.ts'
import { recogniseTokens } from '../../../main/providers/recognise-token.ts'
import { of, samples } from '../../support/token-samples.ts'

const found = (text: string): string[] => {
  const result = recogniseTokens(text, handedInKinds)
  return result.kind === 'found'
    ? result.tokens.map(({ of: { provider, rule } }) => `${provider.id} ${rule.id}`)
    : []
}
const texts = (text: string): string[] => {
  const result = recogniseTokens(text, handedInKinds)
  return result.kind === 'found' ? result.tokens.map(({ secret }) => secret.reveal()) : []
}

describe('a documented form', () => {
  test.each(samples)('tells whose token it is, and of which kind: %s', (rule, token) => {
    expect(found(token)).toEqual([rule])
    expect(texts(token)).toEqual([token])
  })

  test('has a sample for every rule of the catalogue that names one', () => {
    const named = handedInKinds
      .filter(({ rule }) => rule.shape !== null)
      .map(({ provider, rule }) => `${provider.id} ${rule.id}`)
    expect(named.filter((rule) => !samples.some(([one]) => one === rule))).toEqual([])
  })

  test.each(samples)('leaves nothing of itself in a log or an answer: %s', (_, token) => {
    expect(redact(`unexpected ${token}.`)).not.toContain(token.slice(-12))
    expect(redact(JSON.stringify({ got: token }))).not.toContain(token.slice(-12))
  })

  test.each(samples)('is not seen in something that is cut short or goes on: %s', (_, token) => {
    expect(found(token.slice(0, 12))).toEqual([])
    expect(found(`x${token}`)).toEqual([])
    expect(found(`${token.slice(0, 2)}*${token.slice(3)}`)).toEqual([])
  })
})

describe('a text around it', () => {
  const token = `gho_${of(36)}`

  test.each([
    ['spaces and newlines', `\n\t ${token} \r\n`],
    ['Bearer', `Authorization: Bearer ${token}`],
    ['quotes', `'${token}',`],
    ['a token answer', JSON.stringify({ access_token: token, token_type: 'bearer' })],
    ['an address', `https://x-access-token:${token}@github.com/ada/x.git`],
    ['a setting', `GITHUB_TOKEN="${token}"`],
    ['invisible characters', `${token.slice(0, 9)}\u200B${token.slice(9)}\uFEFF`],
    ['a terminal that broke it', `${token.slice(0, 20)}\n${token.slice(20)}\n`],
  ])('does not hide it: %s', (_, text) => {
    expect(texts(text)).toEqual([token])
  })

  test('may hold several: each once, in their order, with their line', () => {
    const other = `glpat-${of(20)}`
    const result = recogniseTokens(`a\n${other}\n\n${token} ${other}\n`, handedInKinds)
    if (result.kind !== 'found') throw new Error('nothing found')
    expect(result.tokens.map(({ line, secret }) => [line, secret.reveal()])).toEqual([
      [2, other],
      [4, token],
    ])
  })

  test('is cut at fifty tokens, and says that there are more', () => {
    const many = Array.from({ length: 60 }, (_, n) => `gho_${of(34)}${10 + n}`).join('\n')
    const result = recogniseTokens(many, handedInKinds)
    expect(result).toMatchObject({ kind: 'found', more: true })
    expect(texts(many)).toHaveLength(50)
  })
})

describe('a text without a documented form', () => {
  test.each([
    ['as it is', 'a1b2c3d4e5f6a7b8'],
    ['in quotes', '"a1b2c3d4e5f6a7b8"'],
    ['after Bearer', 'Bearer a1b2c3d4e5f6a7b8'],
    ['in a token answer', '{"token_type":"bearer","access_token":"a1b2c3d4e5f6a7b8"}'],
  ])('is one word, whose provider the person names: %s', (_, text) => {
    const result = recogniseTokens(text, handedInKinds)
    if (result.kind !== 'unmarked') throw new Error(result.kind)
    expect(result.secret.reveal()).toBe('a1b2c3d4e5f6a7b8')
  })

  test.each([
    ['nothing', ''],
    ['a few letters', 'hello'],
    ['a sentence', 'this is not a token at all'],
    ['a word that is too long', 'a'.repeat(5000)],
    ['other scripts', 'токентокентокен'],
  ])('is no token: %s', (_, text) => {
    expect(recogniseTokens(text, handedInKinds)).toEqual({ kind: 'nothing' })
  })
})

test('the text of a found token is not in what was recognised', () => {
  const token = `gho_${of(36)}`
  expect(JSON.stringify(recogniseTokens(token, handedInKinds))).not.toContain(token)
})

test('every provider’s rules have names of their own', () => {
  for (const { handedIn } of catalogue) {
    expect(new Set(handedIn.map(({ id }) => id)).size).toBe(handedIn.length)
  }
})
