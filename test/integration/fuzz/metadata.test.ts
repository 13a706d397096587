import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import type { ServerMetadata } from '../../../main/domain/client.ts'
import { discoverServer } from '../../../main/providers/discovery.ts'
import { httpOverFetch } from '../../../main/system/http-over-fetch.ts'
import type { Http, HttpAnswer } from '../../../main/system/http.ts'
import { documentOf, hostileDocuments, type Hostile } from './metadata-mutations.ts'
import { verdictOn } from './metadata-oracle.ts'

const documents = 14_600
const leastHostile = 10_000

/** The product's own reading of bodies, so that its caps are tried too; read once for all addresses. */
function discover({ text, typed, agreed }: Hostile): Promise<ServerMetadata | FailureError> {
  const reading = httpOverFetch(
    () => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json' } })),
    () => 'other',
  )
  let answer: Promise<HttpAnswer> | undefined
  const http: Http = { send: (request) => (answer ??= reading.send(request)) }
  return discoverServer(typed, http, agreed).catch((error: unknown) => {
    if (error instanceof FailureError) return error
    throw error
  })
}

const endpointsOf = (found: ServerMetadata): object => ({
  authorization_endpoint: found.authorizationEndpoint,
  token_endpoint: found.tokenEndpoint,
  jwks_uri: found.jwksUri,
  userinfo_endpoint: found.userinfoEndpoint,
  revocation_endpoint: found.revocationEndpoint,
  introspection_endpoint: found.introspectionEndpoint,
  registration_endpoint: found.registrationEndpoint,
  end_session_endpoint: found.endSessionEndpoint,
  device_authorization_endpoint: found.deviceAuthorizationEndpoint,
  pushed_authorization_request_endpoint: found.pushedRequestEndpoint,
})

/** As a URL parser writes them: case of the host, port 443, an empty path. */
const normal = (endpoints: object): object =>
  Object.fromEntries(
    Object.entries(endpoints).map(([name, value]) => [
      name,
      typeof value === 'string' ? new URL(value).href : null,
    ]),
  )

test('of ten thousand hostile metadata documents none is accepted, and of the others nothing hostile', async () => {
  const issuer = 'https://id.example.org'
  const honest = { text: documentOf(issuer), typed: issuer, agreed: [] }
  expect(await discover(honest)).toMatchObject({ issuer, tokenEndpoint: `${issuer}/token` })

  const accepted: Hostile[] = []
  let hostile = 0
  let usable = 0
  for (const one of fc.sample(hostileDocuments, { numRuns: documents, seed: 8414 })) {
    const verdict = verdictOn(one.text, one.typed, one.agreed)
    const found = await discover(one)
    if (verdict.kind === 'refuse') {
      hostile += 1
      if (!(found instanceof FailureError)) accepted.push(one)
    } else if (!(found instanceof FailureError)) {
      usable += 1
      expect(normal(endpointsOf(found)), one.text).toEqual(normal(verdict.endpoints))
    } else {
      throw new Error(`refused for ${found.failure.code}: ${one.text}`)
    }
  }
  expect(accepted).toEqual([])
  expect(hostile).toBeGreaterThanOrEqual(leastHostile)
  expect(usable).toBeGreaterThan(500)
}, 120_000)
