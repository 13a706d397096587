import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { redact } from '../../../main/system/redact.ts'

const bytes = (seed: number, length: number): Buffer =>
  Buffer.concat([
    createHash('sha512').update(`a ${seed}`).digest(),
    createHash('sha512').update(`b ${seed}`).digest(),
  ]).subarray(0, length)

const everyByte = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** The forms in which a token comes back in error pages, headers, addresses and stack traces. */
const forms: Readonly<Record<string, (token: string) => string>> = {
  raw: (token) => token,
  base64: (token) => Buffer.from(token).toString('base64'),
  base64url: (token) => Buffer.from(token).toString('base64url'),
  hex: (token) => Buffer.from(token).toString('hex'),
  'HEX in capitals': (token) => Buffer.from(token).toString('hex').toUpperCase(),
  'URL-encoded': encodeURIComponent,
  'URL-encoded throughout': everyByte,
  'JSON with escaped slashes': (token) => JSON.stringify(token).replaceAll('/', '\\/'),
}

const surroundings = ['', ' ', 'the token "', '?x=', '/api/v1/', 'https://a.example/t/', '\\n', '(']
const alphabets = ['base64', 'base64url', 'hex'] as const

describe('redact', () => {
  it('leaves nothing of a random token, whatever its alphabet, its form and the text around it', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 17, max: 96 }),
        fc.constantFrom(...alphabets),
        fc.constantFrom(...Object.keys(forms)),
        fc.constantFrom(...surroundings),
        fc.constantFrom(...surroundings),
        (seed, length, alphabet, form, left, right) => {
          const token = bytes(seed, length).toString(alphabet)
          const shown = forms[form]?.(token) ?? ''
          const out = redact(left + shown + right)
          expect(out).not.toContain(token)
          expect(out).not.toContain(shown)
          expect(out).not.toContain(shown.slice(3, 15))
        },
      ),
      { numRuns: 4000 },
    )
  })

  test.each([
    ['a JWT', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI5ODc2NTQifQ.c2lnbmF0dXJlLW9mLWEtdG9rZW4'],
    ['an opaque token of oidc-provider', 'Zk3vQ0hFvY5y9b2cXw7Lr1TnUeDqGjKsPmAo48iBtVx'],
    ['a token of 22 characters', 'q8ZbV1mX0nLr5TyUe3Kd7w'],
    ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['a fine-grained GitHub token', 'github_pat_11AAAAAAA0bcDEFghIJKlm_NOPqrstUVwx'],
    ['a Google refresh token', '1//0gZxYvUtSrQpOnMlKjIhGfEdCbA-9876543210'],
    ['a Microsoft refresh token', 'M.R3_BAY.-CTy!bmF*dR$$kq0!x*abcdefGH1234'],
    ['a GitLab token', 'glpat-9Zx_8yW7vU6tS5rQ4pO3'],
    ['a token that is a UUID', '0f8fad5b-d9cb-469f-a165-70867728950e'],
  ])('hides %s', (_kind, token) => {
    expect(redact(`{"value":"${token}"}, (${token}).`)).not.toContain(token.slice(6, 18))
  })

  test.each([
    ['{"access_token":"short"}', '{"access_token":"[redacted]"}'],
    ['{"passphrase":"correct horse \\"battery\\" staple"}', '{"passphrase":"[redacted]"}'],
    [
      JSON.stringify({ body: '{"id_token":"a b"}' }),
      '{"body":"{\\"id_token\\":\\"[redacted]\\"}"}',
    ],
    ['client_secret=abc&grant_type=password', 'client_secret=[redacted]&grant_type=password'],
    ['/callback?code=abc&state=xyz', '/callback?code=[redacted]&state=[redacted]'],
    ['{"code":"4/P7q"}', '{"code":"[redacted]"}'],
    ['Authorization: Bearer abc', 'Authorization: Bearer [redacted]'],
    ['{"authorization":"Basic YTpi"}', '{"authorization":"Basic [redacted]"}'],
  ])('empties the secret field of %s', (text, want) => {
    expect(redact(text)).toBe(want)
  })

  test.each([
    '2026-11-22T19:34:05.123Z warn request accounts.revoke',
    '{"error":"invalid_client","error_description":"Client authentication failed (unknown)"}',
    '{"error":{"code":401,"status":"UNAUTHENTICATED"}}',
    '{"code":"OAUTH_RESPONSE_IS_NOT_CONFORM"}',
    'net::ERR_CERT_COMMON_NAME_INVALID at https://accounts.meadow.example/realms/main/protocol/openid-connect/revoke',
    '/opt/Handback/resources/app.asar/out/main/index.js:120:5',
    '{"accountId":"0f8fad5b-d9cb-469f-a165-70867728950e","jobId":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}',
    '------------------------------------------------',
  ])('keeps readable: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('is done with 64 KiB of anything at once', () => {
    const hostile = ['a', 'token', 'token ', 'token="', '\\"', 'code":"', '%2', 'authorization: ']
    const start = performance.now()
    for (const part of hostile) redact(part.repeat(Math.ceil(65_536 / part.length)))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
