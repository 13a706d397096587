import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import { openidConfiguration } from '../../../main/providers/openid-configuration.ts'
import type { Authorization } from '../../../main/sign-in/authorization.ts'
import { signInFailure } from '../../../main/sign-in/sign-in-failure.ts'
import { exchangeCode } from '../../../main/sign-in/token-exchange.ts'
import { response, scriptedHttp } from '../../support/scripted-http.ts'
import { exampleMetadata, openedClient } from '../../support/test-client.ts'
import { makeSigner, publicJwk, signed } from './token-factory.ts'
import { mutations, type Right } from './token-mutations.ts'

const tokens = 20_000

const signer = makeSigner('es', 'ES256')
const others = [makeSigner('rsa', 'RS256'), makeSigner('ed', 'EdDSA')]
const attacker = makeSigner('es', 'ES256')
const authorization: Authorization = {
  address: '',
  state: 'the-state',
  nonce: 'the-nonce',
  codeVerifier: 'v'.repeat(43),
  scopes: ['openid'],
  choosesAccount: false,
}

function rightNow(): Right {
  const iat = Math.floor(Date.now() / 1000)
  const { issuer: iss } = exampleMetadata
  return {
    header: { alg: 'ES256', kid: 'es', typ: 'JWT' },
    claims: {
      ...{ iss, aud: 'handback-public', sub: 'alice', nonce: 'the-nonce' },
      ...{ iat, exp: iat + 3600 },
    },
    signer,
    others,
    attacker,
  }
}

test('of twenty thousand mutated ID tokens none is accepted, before, between and after right ones', async () => {
  let idToken: unknown
  const http = scriptedHttp(({ url }) =>
    url.endsWith('/jwks')
      ? response(200, { keys: [signer, ...others].map(publicJwk) })
      : response(200, { access_token: 'at-1', token_type: 'Bearer', id_token: idToken }),
  )
  const metadata = {
    ...exampleMetadata,
    userinfoEndpoint: null,
    idTokenSigningAlgValuesSupported: ['none', 'HS256', 'ES256', 'RS256', 'EdDSA'],
  }
  const configuration = openidConfiguration(openedClient({ metadata }), http)
  const callback = new URL('http://127.0.0.1/callback/test?code=c&state=the-state')
  const exchange = async (token: unknown): Promise<string> => {
    idToken = token
    const { subject } = await exchangeCode(configuration, callback, authorization, () => Date.now())
    return subject
  }
  const acceptsRight = async (): Promise<void> => {
    const { header, claims } = rightNow()
    expect(await exchange(signed(header, claims, signer))).toBe('alice')
  }

  const accepted: unknown[] = []
  const surprises: unknown[] = []
  for (const [index, mutate] of fc.sample(mutations, { numRuns: tokens, seed: 7519 }).entries()) {
    if (index % 2_000 === 0) await acceptsRight()
    const token = mutate(rightNow())
    await exchange(token).then(
      () => accepted.push(token),
      (error: unknown) => {
        const failed = signInFailure(error, { host: 'id.example.test', redirectUri: '' })
        if (!(failed instanceof FailureError)) surprises.push(failed)
      },
    )
  }
  await acceptsRight()
  expect(accepted.map(readable)).toEqual([])
  expect(surprises).toEqual([])
}, 120_000)

/** For whoever has to find out why one was. */
function readable(token: unknown): unknown {
  if (typeof token !== 'string') return token
  const [header = '', body = ''] = token.split('.')
  return [header, body].map((part) => Buffer.from(part, 'base64url').toString())
}
