import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const heroku = defineProvider({
  id: 'heroku',
  nameOf: () => 'Heroku',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://dashboard.heroku.com',
    endpoints: {
      authorization: 'https://id.heroku.com/oauth/authorize',
      token: 'https://id.heroku.com/oauth/token',
      userinfo: 'https://api.heroku.com/account',
      revocation: 'https://api.heroku.com/oauth/authorizations/{authorization_id}',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'identity', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://dashboard.heroku.com/account/applications',
  console: () => 'https://dashboard.heroku.com/account/applications',
  sources: [
    { about: 'revocation', url: 'https://devcenter.heroku.com/articles/oauth' },
    {
      about: 'revocation',
      url: 'https://app.unpkg.com/heroku-client@0.5.1/files/docs/oauthAuthorization.md',
    },
    {
      about: 'revocation',
      url: 'https://docs.rs/crate/heroku_rs/latest/source/src/endpoints/oauth/delete.rs',
    },
  ],
  confidence: { file: 'documented' },
})
