import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const asana = defineProvider({
  id: 'asana',
  nameOf: () => 'Asana',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M18.78 12.653c-2.882 0-5.22 2.336-5.22 5.22s2.338 5.22 5.22 5.22 5.22-2.34 5.22-5.22-2.336-5.22-5.22-5.22zm-13.56 0c-2.88 0-5.22 2.337-5.22 5.22s2.338 5.22 5.22 5.22 5.22-2.338 5.22-5.22-2.336-5.22-5.22-5.22zm12-6.525c0 2.883-2.337 5.22-5.22 5.22-2.882 0-5.22-2.337-5.22-5.22 0-2.88 2.338-5.22 5.22-5.22 2.883 0 5.22 2.34 5.22 5.22z',
    color: '#f06a6a',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://app.asana.com/api/1.0',
    endpoints: {
      authorization: 'https://app.asana.com/-/oauth_authorize',
      token: 'https://app.asana.com/-/oauth_token',
      userinfo: 'https://app.asana.com/api/1.0/users/me',
      revocation: 'https://app.asana.com/-/oauth_revoke',
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
  managePage: () => 'https://app.asana.com/0/my-profile-settings',
  console: () => 'https://app.asana.com/0/my-apps',
  sources: [
    { about: 'revocation', url: 'https://developers.asana.com/docs/oauth' },
    { about: 'revocation', url: 'https://developers.asana.com/docs/openid-connect' },
  ],
  confidence: { file: 'documented' },
})
