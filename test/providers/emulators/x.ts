import { Authorization } from '../kit/authorize.ts'
import type { Emulation, Reply } from '../kit/emulator.types.ts'
import { isClient, tokenEndpoint } from '../kit/token-endpoint.ts'

const authentication = 'https://docs.x.com/fundamentals/authentication/oauth-2-0'
const flow = `${authentication}/authorization-code`
const tokens = `${authentication}/user-access-token`
const missingHint = 'https://github.com/pilcrowonpaper/arctic/issues/314'

const numberOf = (login: string): string => `22447944508721889${login.length}`

const invalid = (description: string): Reply => ({
  status: 400,
  body: { error: 'invalid_request', error_description: description },
})

export const x: Emulation = {
  id: 'x',
  hosts: ['x.com', 'api.x.com'],
  app: { clientId: 'rG9n6402A3dbUJKzXTNX4oWHJ', secret: null },
  address: 'x.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: (around) => {
    const { ledger } = around
    const rules = { clientAuth: 'none' } as const
    const authorization = new Authorization(around, { pkce: 'required', redirect: 'exact' })
    const token = tokenEndpoint(around, authorization, {
      ...rules,
      accessLifeMs: 2 * 60 * 60_000,
      refresh: { rotates: true, onlyFor: 'offline.access' },
      refuses: (error) =>
        error === 'invalid_grant'
          ? invalid('Value passed for the token was invalid.')
          : { status: 401, body: { error: 'unauthorized_client' } },
    })
    return [
      { on: 'GET x.com/i/oauth2/authorize', source: flow, answer: authorization.answer },
      { on: 'POST x.com/i/oauth2/authorize', source: 'unverified', answer: authorization.answer },
      { on: 'POST api.x.com/2/oauth2/token', source: tokens, answer: token },
      {
        on: 'GET api.x.com/2/users/me',
        source: 'unverified',
        answer: ({ bearer, query }) => {
          const found = ledger.find(bearer)
          if (found?.kind !== 'access' || !ledger.lives(found)) {
            return {
              status: 401,
              body: { title: 'Unauthorized', status: 401, type: 'about:blank' },
            }
          }
          const { login, scopes } = found.grant
          const may = scopes.includes('users.read') && scopes.includes('tweet.read')
          if (!may) return { status: 403, body: { title: 'Forbidden', status: 403 } }
          const pictured = query.get('user.fields')?.includes('profile_image_url') === true
          const picture = pictured ? { profile_image_url: 'https://pbs.twimg.com/p.png' } : {}
          const data = { id: numberOf(login), name: `${login} of X`, username: login, ...picture }
          return { status: 200, body: { data } }
        },
      },
      {
        // One token for each request; nothing is promised about the other one.
        on: 'POST api.x.com/2/oauth2/revoke',
        source: missingHint,
        answer: (ask) => {
          const { form } = ask
          if (!isClient(ask, around, rules)) {
            return { status: 401, body: { error: 'unauthorized_client' } }
          }
          const hint = form.get('token_type_hint')
          if (hint === null) return invalid('Missing required parameter [token_type_hint].')
          const found = ledger.find(form.get('token'))
          if (`${found?.kind}_token` !== hint || !ledger.lives(found)) {
            return invalid('Value passed for the token was invalid.')
          }
          found.alive = false
          return { status: 200, body: { revoked: true } }
        },
      },
    ]
  },
  expects: {
    subject: numberOf,
    ending: 'answered',
    // Only tokens end; nothing says that the app leaves the list.
    afterwards: 'let-through',
  },
}
