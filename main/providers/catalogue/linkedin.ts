import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** LinkedIn, through an app that the person registers for "Sign In with LinkedIn using OpenID Connect". */
export const linkedin = defineProvider({
  id: 'linkedin',
  nameOf: () => 'LinkedIn',
  recognises: ({ hostname }) => hostname === 'linkedin.com' || hostname === 'www.linkedin.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M4 9h4v11H4V9Zm2-6a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3Zm4 6h4v1.6c.8-1.2 2-1.9 3.6-1.9 2.7 0 4.4 1.8 4.4 5V20h-4v-5.6c0-1.5-.7-2.4-1.9-2.4-1.3 0-2.1.9-2.1 2.5V20h-4V9Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.linkedin.com/oauth',
    endpoints: {
      authorization: 'https://www.linkedin.com/oauth/v2/authorization',
      token: 'https://www.linkedin.com/oauth/v2/accessToken',
      userinfo: 'https://api.linkedin.com/v2/userinfo',
      introspection: 'https://www.linkedin.com/oauth/v2/introspectToken',
    },
  },
  // Ordinary apps know no PKCE, and a `code_verifier` makes the token endpoint refuse the client.
  signIn: codeSignIn({
    client: 'secret',
    pkce: false,
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
  }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'profile', allows: 'scope.profile' },
    { scope: 'email', allows: 'scope.email' },
  ],
  // Not by the ID token: it does not carry the nonce that OpenID Connect Core §3.1.3.7 has checked.
  identity: identityRequest({
    subject: ['/sub'],
    name: ['/name'],
    email: ['/email'],
    picture: ['/picture'],
  }),
  revocation: { kind: 'none' },
  probes: ['introspection', 'userinfo'],
  managePage: () => 'https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services',
  signOutPage: () => 'https://www.linkedin.com/m/logout/',
  console: () => 'https://www.linkedin.com/developers/apps',
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'Add the product “Sign In with LinkedIn using OpenID Connect” to the app.',
      de: 'Füge der App das Produkt „Sign In with LinkedIn using OpenID Connect“ hinzu.',
    },
  ],
  notes: [
    {
      en: 'LinkedIn documents no way for an app to end its own access: you end it on LinkedIn’s page.',
      de: 'LinkedIn dokumentiert keinen Weg, auf dem eine App den eigenen Zugriff beendet: Das geht nur auf der Seite von LinkedIn.',
    },
    {
      en: 'Access ends by itself after 60 days and cannot be renewed without signing in again.',
      de: 'Der Zugriff endet nach 60 Tagen von selbst und lässt sich nur durch erneutes Anmelden verlängern.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2',
    },
    {
      about: 'sign-in',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
    },
    { about: 'sign-in', url: 'https://github.com/nextauthjs/next-auth/issues/8831' },
    {
      about: 'identity',
      url: 'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2',
    },
    { about: 'identity', url: 'https://github.com/authlib/authlib/issues/763' },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/best-practices/application-development',
    },
    {
      about: 'probe',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection',
    },
    {
      about: 'probe',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling',
    },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary' },
})
