import { Authorization } from '../kit/authorize.ts'
import type { Emulation } from '../kit/emulator.types.ts'
import { jwks } from '../kit/id-token.ts'
import { bothAt, openIdAnswer, userInfo, type ClaimsOf } from '../kit/openid.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const consent = 'https://vercel.com/docs/sign-in-with-vercel/consent-page'
const tokens = 'https://vercel.com/docs/sign-in-with-vercel/tokens'
/** The program that shows what a revocation is sent as, and which error codes it may be answered with. */
const ownProgram = 'https://github.com/vercel/vercel/blob/main/packages/cli/src/util/oauth.ts'

const api = 'api.vercel.com/login/oauth'
const subjectOf = (login: string): string => `345e869043f1e55f8bdc${login}`

const claimsOf: ClaimsOf = (login) => ({
  sub: subjectOf(login),
  name: `${login} of Vercel`,
  preferred_username: login,
  email: `${login}@example.com`,
})

export const vercel: Emulation = {
  id: 'vercel',
  hosts: ['vercel.com', 'api.vercel.com'],
  // Client authentication method "none".
  app: { clientId: 'cl_be6c3c8b9f340d4a20feefab2862a49a', secret: null },
  address: 'vercel.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const authorization = new Authorization(around, {
      pkce: 'required',
      redirect: 'exact',
      redirectHost: 'localhost',
    })
    const token = tokenEndpoint(around, authorization, {
      clientAuth: 'none',
      accessLifeMs: 3600_000,
      refresh: { rotates: true, lifeMs: 30 * 24 * 3600_000, onlyFor: 'offline_access' },
      answer: openIdAnswer(around, 'https://vercel.com', claimsOf),
    })
    const refused = { status: 401, body: { error: 'invalid_client' } }
    return [
      ...bothAt('vercel.com/oauth/authorize', consent, authorization.answer),
      { on: `POST ${api}/token`, source: tokens, answer: token },
      { on: 'GET vercel.com/.well-known/jwks', source: tokens, answer: () => jwks },
      // That a dead token gets 401 is RFC 6750, and on no page of Vercel's.
      { on: `GET ${api}/userinfo`, source: 'unverified', answer: userInfo(around, claimsOf) },
      {
        // That there is one is documented; its answer is that of RFC 7662.
        on: `POST ${api}/token/introspect`,
        source: 'unverified',
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) return refused
          return { status: 200, body: { active: ledger.lives(ledger.find(ask.form.get('token'))) } }
        },
      },
      {
        // Its own program takes every 2xx as done, and the codes of RFC 7009 as refusals.
        on: `POST ${api}/token/revoke`,
        source: ownProgram,
        answer: (ask) => {
          if (!isClient(ask, around, { clientAuth: 'none' })) return refused
          const found = ledger.find(ask.form.get('token'))
          if (found !== undefined) found.alive = false
          return { status: 200, body: {} }
        },
      },
    ]
  },
  expects: {
    subject: subjectOf,
    ending: 'proven',
    // Linking asks with `prompt=consent`, which shows the page again (see the page on consent).
    afterwards: 'asked',
  },
}
