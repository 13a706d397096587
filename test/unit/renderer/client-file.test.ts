import { describe, expect, it } from 'vitest'
import { readClientFile } from '../../../renderer/features/link/client-file.ts'

const says = { en: 'Create one of the type “Desktop app”.', de: 'Nötig ist eine „Desktop-App“.' }
const rules = {
  id: '/installed/client_id',
  secret: '/installed/client_secret',
  wrongTypes: [{ at: '/web/client_id', says }],
}

describe('a downloaded client file', () => {
  it('fills in client ID and secret', () => {
    const text = JSON.stringify({ installed: { client_id: 'me', client_secret: 's', more: 1 } })
    expect(readClientFile(text, rules)).toEqual({
      kind: 'read',
      clientId: 'me',
      clientSecret: 's',
    })
  })

  it.each([
    ['a client of no type that is known', '{"mobile":{"client_id":"me"}}', 'no-client'],
    ['a client ID that is none', '{"installed":{"client_id":7}}', 'no-client'],
    ['a list', '[]', 'no-client'],
    ['nothing', '', 'not-json'],
    ['something else', '<html>', 'not-json'],
  ])('says what is wrong with %s', (_, text, kind) => {
    expect(readClientFile(text, rules)).toEqual({ kind })
  })

  it('says what to do with the file of another type of client', () => {
    const found = readClientFile('{"web":{"client_id":"me","client_secret":"s"}}', rules)
    expect(found).toEqual({ kind: 'wrong-type', says })
  })
})
