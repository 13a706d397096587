import { describe, expect, test } from 'vitest'
import { handleOf } from '../../../main/providers/did.ts'
import { confirmedPerson, findDidServer } from '../../../main/providers/did-server.ts'
import { findServer } from '../../../main/providers/described-server.ts'
import { response, scriptedHttp, type ScriptedHttp } from '../../support/scripted-http.ts'
import { failureOf } from '../../support/sign-in-setup.ts'
import { exampleMetadata } from '../../support/test-client.ts'

const did = 'did:plc:abcdefghijklmnopqrstuvwx'
const issuer = 'https://entry.test'

const server = (about: object = {}): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  dpop_signing_alg_values_supported: ['ES256'],
  scopes_supported: ['atproto'],
  ...about,
})

const person = (id: string, host: string): object => ({
  id,
  alsoKnownAs: ['at://ada.example.org'],
  service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host }],
})

const network: Readonly<Record<string, object | string>> = {
  'https://ada.example.org/.well-known/atproto-did': `${did}\n`,
  [`https://plc.directory/${did}`]: person(did, 'https://host.test'),
  'https://host.test/.well-known/oauth-protected-resource': { authorization_servers: [issuer] },
  [`${issuer}/.well-known/oauth-authorization-server`]: server(),
}

const serving = (more: Readonly<Record<string, object | string>> = {}): ScriptedHttp =>
  scriptedHttp(({ url }) => {
    const page = { ...network, ...more }[url]
    return page === undefined ? response(404, 'no') : response(200, page)
  })

const find = findDidServer([])

describe('the server behind a handle', () => {
  test.each([
    ['a handle', '@ada.example.org', 'entry.test'],
    ['its host', 'https://host.test', 'entry.test'],
  ])('is found by %s, and gone to with consent', async (_, typed, other) => {
    expect(await failureOf(find(typed, serving(), []))).toMatchObject({
      code: 'other-hosts',
      values: { others: other },
    })
    const found = await find(typed, serving(), [other])
    expect(found).toMatchObject({ issuer, registrationEndpoint: `${issuer}/par` })
  })

  test('is found by its own address', async () => {
    expect((await findServer('entry.test', serving())).provider.id).toBe('bluesky')
  })

  test.each([
    ['an ordinary authorization server', server({ scopes_supported: ['openid'] })],
    ['a server that says it is another', server({ issuer: 'https://elsewhere.test' })],
  ])('is none where there is %s', async (_, document) => {
    const http = serving({ [`${issuer}/.well-known/oauth-authorization-server`]: document })
    expect(await find('entry.test', http, [])).toBeNull()
  })

  test.each([
    ['requests ahead', { pushed_authorization_request_endpoint: undefined }],
    ['a usable kind of proof', { dpop_signing_alg_values_supported: ['RS256'] }],
  ])('is refused without %s', async (_, about) => {
    const http = serving({ [`${issuer}/.well-known/oauth-authorization-server`]: server(about) })
    expect(await failureOf(find('entry.test', http, []))).toMatchObject({
      code: 'server-answer-odd',
    })
  })
})

describe('who signed in there', () => {
  const metadata = { ...exampleMetadata, issuer }
  const answer = { sub: did, scope: 'atproto' }

  test('is whom the account’s own document puts at that server', async () => {
    expect(await confirmedPerson(answer, metadata, serving())).toMatchObject({
      subject: did,
      profile: { username: 'ada.example.org' },
    })
  })

  test('can be a name of a domain', async () => {
    const named = 'did:web:ada.example.org'
    const http = serving({
      'https://ada.example.org/.well-known/did.json': person(named, 'https://host.test'),
    })
    expect(await confirmedPerson({ ...answer, sub: named }, metadata, http)).toMatchObject({
      subject: named,
      // Its domain names another account now.
      profile: { username: null },
    })
  })

  test.each([
    [
      'of another server',
      answer,
      { [`https://plc.directory/${did}`]: person(did, 'https://eve.test') },
    ],
    [
      'of a host inside',
      answer,
      { [`https://plc.directory/${did}`]: person(did, 'https://10.0.0.5') },
    ],
    [
      'with another’s document',
      answer,
      { [`https://plc.directory/${did}`]: person('did:plc:x', 'https://host.test') },
    ],
    ['by a path', { ...answer, sub: `${did}/../x` }, {}],
    ['by no name', { scope: 'atproto' }, {}],
    ['without the scope', { sub: did }, {}],
  ])('is nobody %s', async (_, said, more) => {
    expect(await confirmedPerson(said, metadata, serving(more))).toBeNull()
  })

  test('goes by a handle only if both sides name each other', async () => {
    expect(await handleOf(did, serving())).toBe('ada.example.org')
    const lost = {
      'https://ada.example.org/.well-known/atproto-did': 'did:plc:zzzzzzzzzzzzzzzzzzzzzzzz',
    }
    expect(await handleOf(did, serving(lost))).toBeNull()
  })
})
