import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const yahoo = defineProvider({
  id: 'yahoo',
  nameOf: () => 'Yahoo',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://api.login.yahoo.com',
    endpoints: {
      authorization: 'https://api.login.yahoo.com/oauth2/request_auth',
      token: 'https://api.login.yahoo.com/oauth2/get_token',
      userinfo: 'https://api.login.yahoo.com/openid/v1/userinfo',
      revocation: 'https://api.login.yahoo.com/oauth2/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://login.yahoo.com/account/activity',
  console: () => 'https://developer.yahoo.com/apps/',
  sources: [
    { about: 'revocation', url: 'https://developer.yahoo.com/oauth2/guide/flows_authcode/' },
    {
      about: 'revocation',
      url: 'https://developer.yahoo.com/oauth2/guide/openid_connect/getting_started.html',
    },
  ],
  confidence: { file: 'secondary' },
})
