import { describe, expect, test } from 'vitest'
import { authenticate } from '../../../main/providers/client-auth.ts'
import { openedClient } from '../../support/test-client.ts'

const decoded = (header: string | undefined): string =>
  Buffer.from((header ?? '').replace('Basic ', ''), 'base64').toString()

describe('client authentication', () => {
  const clientId = 'an-id:with signs'
  const secretText = 's3cret-_~+/%& ü'
  const client = (
    authMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'basic-unencoded',
  ) => openedClient({ clientId, authMethod, ...(authMethod === 'none' ? {} : { secretText }) })

  test('a public client names itself in the form', () => {
    const { headers, body } = authenticate(client('none'), { token: 'a b' })
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      token: 'a b',
      client_id: clientId,
    })
    expect(headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' })
  })

  test('post puts both into the form', () => {
    const { headers, body } = authenticate(client('client_secret_post'), { token: 't' })
    const form = Object.fromEntries(new URLSearchParams(body))
    expect(form).toEqual({ token: 't', client_id: clientId, client_secret: secretText })
    expect(headers['authorization']).toBeUndefined()
  })

  test('basic form-encodes both, and leaves the dash alone', () => {
    const { headers, body } = authenticate(client('client_secret_basic'), { token: 't' })
    expect(body).toBe('token=t')
    expect(decoded(headers['authorization'])).toBe(
      'an-id%3Awith+signs:s3cret-_%7E%2B%2F%25%26+%C3%BC',
    )
  })

  test('unencoded basic sends both as they are', () => {
    const { headers } = authenticate(client('basic-unencoded'), { token: 't' })
    expect(decoded(headers['authorization'])).toBe(`${clientId}:${secretText}`)
  })

  test('the form itself is not changed', () => {
    const form = { token: 't' }
    authenticate(client('client_secret_post'), form)
    expect(form).toEqual({ token: 't' })
  })
})
