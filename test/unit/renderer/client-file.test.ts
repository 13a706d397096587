import { describe, expect, it } from 'vitest'
import { readClientFile } from '../../../renderer/features/link/client-file.ts'

const pointers = { id: '/installed/client_id', secret: '/installed/client_secret' }

describe('a downloaded client file', () => {
  it('fills in client id and secret', () => {
    const text = JSON.stringify({ installed: { client_id: 'me', client_secret: 's', more: 1 } })
    expect(readClientFile(text, pointers)).toEqual({
      kind: 'read',
      clientId: 'me',
      clientSecret: 's',
    })
  })

  it.each([
    ['another type of client', '{"web":{"client_id":"me"}}', 'no-client'],
    ['a client id that is none', '{"installed":{"client_id":7}}', 'no-client'],
    ['a list', '[]', 'no-client'],
    ['nothing', '', 'not-json'],
    ['something else', '<html>', 'not-json'],
  ])('says what is wrong with %s', (_, text, kind) => {
    expect(readClientFile(text, pointers)).toEqual({ kind })
  })
})
