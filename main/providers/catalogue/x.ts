import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const x = defineProvider({
  id: 'x',
  nameOf: () => 'X',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M14.234 10.162 22.977 0h-2.072l-7.591 8.824L7.251 0H.258l9.168 13.343L.258 24H2.33l8.016-9.318L16.749 24h6.993zm-2.837 3.299-.929-1.329L3.076 1.56h3.182l5.965 8.532.929 1.329 7.754 11.09h-3.182z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://x.com',
    endpoints: {
      authorization: 'https://x.com/i/oauth2/authorize',
      token: 'https://api.x.com/2/oauth2/token',
      userinfo: 'https://api.x.com/2/users/me',
      revocation: 'https://api.x.com/2/oauth2/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'users.read', allows: 'scope.read' },
    { scope: 'tweet.read', allows: 'scope.read' },
    { scope: 'offline.access', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://x.com/settings/connected_apps',
  console: () => 'https://console.x.com',
  sources: [
    {
      about: 'revocation',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/user-access-token',
    },
    {
      about: 'revocation',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code',
    },
    { about: 'revocation', url: 'https://docs.x.com/fundamentals/developer-apps' },
  ],
  confidence: { file: 'documented' },
})
