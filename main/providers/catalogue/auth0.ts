import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const auth0 = defineProvider({
  id: 'auth0',
  nameOf: () => 'Auth0',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M21.98 7.448L19.62 0H4.347L2.02 7.448c-1.352 4.312.03 9.206 3.815 12.015L12.007 24l6.157-4.552c3.755-2.81 5.182-7.688 3.815-12.015l-6.16 4.58 2.343 7.45-6.157-4.597-6.158 4.58 2.358-7.433-6.188-4.55 7.63-.045L12.008 0l2.356 7.404 7.615.044z',
    color: '#eb5424',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://{domain}',
    endpoints: {
      authorization: 'https://{domain}/authorize',
      token: 'https://{domain}/oauth/token',
      userinfo: 'https://{domain}/userinfo',
      revocation: 'https://{domain}/oauth/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
    { scope: 'offline_access', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  console: () => 'https://manage.auth0.com/',
  sources: [
    {
      about: 'revocation',
      url: 'https://auth0.com/docs/secure/tokens/refresh-tokens/revoke-refresh-tokens',
    },
    {
      about: 'revocation',
      url: 'https://auth0.com/docs/api/authentication/revoke-refresh-token/revoke-refresh-token',
    },
    { about: 'revocation', url: 'https://github.com/openid/AppAuth-iOS/issues/357' },
  ],
  confidence: { file: 'documented' },
})
