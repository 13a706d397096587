import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const nylas = defineProvider({
  id: 'nylas',
  nameOf: () => 'Nylas v3',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://nylas.com',
    endpoints: {
      authorization: 'https://api.us.nylas.com/v3/connect/auth',
      token: 'https://api.us.nylas.com/v3/connect/token',
      userinfo: 'https://api.us.nylas.com/v3/connect/tokeninfo?access_token={access_token}',
      revocation: 'https://api.us.nylas.com/v3/connect/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  console: () => 'https://dashboard-v3.nylas.com/',
  sources: [
    {
      about: 'revocation',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/revoke_oauth2_token_and_grant/',
    },
    {
      about: 'revocation',
      url: 'https://developer.nylas.com/docs/v3/auth/hosted-oauth-accesstoken/',
    },
    {
      about: 'revocation',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/',
    },
  ],
  confidence: { file: 'documented' },
})
