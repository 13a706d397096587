import { defineProvider } from '../define-provider.ts'
import { handedIn, ownToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Asana, through an app that the person registers in the developer console. */
export const asana = defineProvider({
  id: 'asana',
  nameOf: () => 'Asana',
  recognises: ({ hostname }) => ['app.asana.com', 'asana.com', 'www.asana.com'].includes(hostname),
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
      userinfo: 'https://app.asana.com/api/1.0/openid_connect/userinfo',
      revocation: 'https://app.asana.com/-/oauth_revoke',
      introspection: 'https://app.asana.com/-/token_info',
    },
  },
  // The secret is wanted with PKCE as well, and redirect URIs are compared as a whole.
  signIn: codeSignIn({ client: 'secret', redirect: 'fixed-ports', redirectHost: 'localhost' }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'profile', allows: 'scope.profile' },
    { scope: 'email', allows: 'scope.email' },
  ],
  // An ID token comes only where `id_token` is asked for, hence the request instead.
  identity: identityRequest({
    subject: ['/sub'],
    name: ['/name'],
    email: ['/email'],
    picture: ['/picture'],
  }),
  revocation: {
    ...standardRevocation,
    // "Bearer tokens are not accepted"; they end with their refresh token.
    accepts: ['refresh_token'],
    sendHint: false,
    ends: 'pair',
  },
  managePage: () => 'https://app.asana.com/-/account_api',
  console: () => 'https://app.asana.com/0/my-apps',
  handedIn: [
    handedIn({
      id: 'personal',
      name: ownToken,
      shape: /\d\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32}/,
      whose: {
        url: () => 'https://app.asana.com/api/1.0/users/me',
        identity: identityRequest({
          subject: ['/data/gid'],
          name: ['/data/name'],
          email: ['/data/email'],
        }),
      },
      page: () => 'https://app.asana.com/0/my-apps',
    }),
  ],
  register: [
    {
      en: 'Allow the scopes openid, email and profile; “full permissions” must be off.',
      de: 'Erlaube die Scopes openid, email und profile; „full permissions“ muss aus sein.',
    },
  ],
  registersScopes: true,
  notes: [
    {
      en: 'Asana wants an app of your own, registered in its developer console, with its secret.',
      de: 'Asana verlangt eine eigene App aus der Entwicklerkonsole, samt ihrem Secret.',
    },
    {
      en: 'Asana’s page asks for https addresses to return to; http://localhost is in its own examples.',
      de: 'Die Seite von Asana verlangt https-Rückadressen; http://localhost steht in ihren eigenen Beispielen.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://developers.asana.com/docs/oauth' },
    { about: 'sign-in', url: 'https://developers.asana.com/docs/oauth' },
    { about: 'revocation', url: 'https://developers.asana.com/docs/oauth' },
    { about: 'probe', url: 'https://developers.asana.com/docs/oauth' },
    { about: 'identity', url: 'https://developers.asana.com/docs/openid-connect' },
  ],
  confidence: { file: 'documented', 'sign-in': 'secondary', 'manage-page': 'secondary' },
})
