import { describe, expect, it } from 'vitest'
import type { ClientAuthMethod } from '../../../main/domain/client.ts'
import { Secret } from '../../../main/domain/secret.ts'
import { revocationRequest } from '../../../main/providers/revocation-request.ts'
import { standardRevocation, type AppRevocation } from '../../../main/providers/revocation-rules.ts'
import { aClientAt } from '../../support/revocation-facts.ts'

const endpoint = 'https://meadow.example/revoke'
const text = 'to/ken+1'

function built(
  more: Partial<AppRevocation>,
  url = endpoint,
  authMethod: ClientAuthMethod = 'client_secret_post',
) {
  const client = { ...aClientAt('client-1', 'https://meadow.example'), authMethod, clientId: 'me' }
  const secret = authMethod === 'none' ? null : new Secret('hush')
  return revocationRequest({ ...standardRevocation, ...more }, url, {
    kind: 'refresh_token',
    secret: new Secret(text),
    opened: { client, secret },
    bearer: new Secret('bearer-token'),
  })
}

const basic = `Basic ${Buffer.from('me:hush').toString('base64')}`
const form = (body: string | undefined) => Object.fromEntries(new URLSearchParams(body))

describe('the one request that revokes a token', () => {
  it('is RFC 7009’s by default: a form with the token, the hint and the client', () => {
    const request = built({})
    expect(request).toMatchObject({ method: 'POST', url: endpoint })
    expect(form(request.body)).toEqual({
      token: text,
      token_type_hint: 'refresh_token',
      client_id: 'me',
      client_secret: 'hush',
    })
  })

  it('can name the token by its kind, leave out the hint and add fields', () => {
    const tokenField = { access_token: 'access_token', refresh_token: 'refresh_token' }
    const request = built({
      tokenField,
      sendHint: false,
      fields: { a: 'b' },
      authorizedBy: 'nothing',
    })
    expect(form(request.body)).toEqual({ refresh_token: text, a: 'b' })
    expect(request.headers).not.toHaveProperty('authorization')
  })

  it('can be JSON with HTTP Basic, whatever the token endpoint takes', () => {
    const request = built({ tokenIn: 'json', sendHint: false, authorizedBy: 'client-basic' })
    expect(JSON.parse(request.body ?? '')).toEqual({ token: text })
    expect(request.headers).toMatchObject({
      authorization: basic,
      'content-type': 'application/json',
    })
  })

  it('can be JSON that names the client in the body', () => {
    const request = built({ tokenIn: 'json', sendHint: false }, endpoint, 'none')
    expect(JSON.parse(request.body ?? '')).toEqual({ token: text, client_id: 'me' })
  })

  it('can be authorised by the very token or by another, with no body at all', () => {
    const own = built({
      method: 'DELETE',
      tokenIn: 'header',
      sendHint: false,
      authorizedBy: 'the-token',
    })
    expect(own).toMatchObject({ method: 'DELETE', headers: { authorization: `Bearer ${text}` } })
    expect(own).not.toHaveProperty('body')
    const other = built({ tokenIn: 'form', authorizedBy: 'access-token' })
    expect(other.headers).toMatchObject({ authorization: 'Bearer bearer-token' })
  })

  it('puts the token into path or query only where the provider wants it there, encoded', () => {
    const path = 'https://meadow.example/apps/{token}/de-authenticate?key={client_id}'
    const inPath = built(
      { method: 'GET', tokenIn: 'path', sendHint: false, authorizedBy: 'nothing' },
      path,
    )
    expect(inPath.url).toBe('https://meadow.example/apps/to%2Fken%2B1/de-authenticate?key=me')
    const parsed = built(
      { tokenIn: 'path', sendHint: false, authorizedBy: 'nothing' },
      new URL(path).href,
    )
    expect(parsed.url).toBe(inPath.url)
    const inQuery = built({ tokenIn: 'query', sendHint: false, authorizedBy: 'nothing' })
    expect(new URL(inQuery.url).searchParams.get('token')).toBe(text)
    expect(inQuery).not.toHaveProperty('body')
  })

  it('lets the provider’s own headers win', () => {
    const { headers } = built({ headers: { accept: 'application/x', 'x-version': '1' } })
    expect(headers).toMatchObject({ accept: 'application/x', 'x-version': '1' })
  })
})
