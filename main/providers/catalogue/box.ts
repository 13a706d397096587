import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Box, through a custom app (user authentication, OAuth 2.0) that the person registers. */
export const box = defineProvider({
  id: 'box',
  nameOf: () => 'Box',
  recognises: ({ hostname }) =>
    ['box.com', 'www.box.com', 'app.box.com', 'account.box.com'].includes(hostname) ||
    hostname.endsWith('.app.box.com'),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M.959 5.523c-.54 0-.959.42-.959.899v7.549a4.59 4.59 0 004.613 4.494 4.717 4.717 0 004.135-2.457c.779 1.438 2.337 2.457 4.074 2.457 2.577 0 4.674-2.037 4.674-4.613.06-2.457-2.037-4.495-4.613-4.495-1.738 0-3.295.959-4.074 2.397-.78-1.438-2.338-2.397-4.135-2.397-1.079 0-2.038.36-2.817.899V6.422a.92.92 0 00-.898-.899zM17.602 9.26a.95.95 0 00-.704.158c-.36.3-.479.899-.18 1.318l2.397 3.116-2.396 3.115c-.3.42-.24.96.18 1.26.419.3 1.016.298 1.316-.122l2.039-2.636 2.096 2.697c.3.36.899.419 1.318.12.36-.3.42-.84.121-1.259l-2.338-3.115 2.338-3.057c.3-.419.298-1.018-.121-1.318-.48-.3-1.019-.24-1.318.18l-2.096 2.576-2.04-2.695c-.149-.18-.373-.3-.612-.338zM4.613 11.154c1.558 0 2.817 1.26 2.817 2.758 0 1.558-1.259 2.756-2.817 2.756-1.558 0-2.816-1.198-2.816-2.756 0-1.498 1.258-2.758 2.816-2.758zm8.27 0c1.558 0 2.816 1.26 2.816 2.758-.06 1.558-1.318 2.756-2.816 2.756-1.558 0-2.817-1.198-2.817-2.756 0-1.498 1.259-2.758 2.817-2.758Z',
    color: '#0061d5',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://app.box.com',
    endpoints: {
      authorization: 'https://account.box.com/api/oauth2/authorize',
      token: 'https://api.box.com/oauth2/token',
      userinfo: 'https://api.box.com/2.0/users/me',
      revocation: 'https://api.box.com/oauth2/revoke',
    },
  },
  // Its pages know no PKCE and no app without a secret; a loopback address may have any port.
  signIn: codeSignIn({ pkce: false, client: 'secret' }),
  // Left out, it would be all that the app is set up for.
  scopes: [{ scope: 'root_readonly', allows: 'scope.read' }],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/name'],
    username: ['/login'],
    email: ['/login'],
    picture: ['/avatar_url'],
  }),
  revocation: {
    ...standardRevocation,
    sendHint: false,
    // "By either sending the Access Token or Refresh Token": what else ends with it is not said, and
    // no answer about an unknown token is. Both are sent, and looked after.
    unknownTokenIsSuccess: false,
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://app.box.com/services/browse/my',
  console: () => 'https://app.box.com/developers/console',
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'Choose the type Custom App with user authentication (OAuth 2.0).',
      de: 'Wähle den Typ Custom App mit Benutzeranmeldung (OAuth 2.0).',
    },
  ],
  notes: [
    {
      en: 'The narrowest permission is to read all your files; Handback reads none of them.',
      de: 'Die engste Berechtigung ist das Lesen aller Dateien; Handback liest keine davon.',
    },
    {
      en: 'In a company, an administrator may have to enable the app first.',
      de: 'In einem Unternehmen muss die App unter Umständen erst freigegeben werden.',
    },
  ],
  // Good for one use within 60 days.
  revocableDays: 60,
  sources: [
    {
      about: 'register',
      url: 'https://developer.box.com/guides/authentication/oauth2/oauth2-setup',
    },
    {
      about: 'sign-in',
      url: 'https://developer.box.com/guides/authentication/oauth2/oauth2-setup',
    },
    { about: 'sign-in', url: 'https://developer.box.com/reference/get-authorize/' },
    { about: 'identity', url: 'https://github.com/box/box-python-sdk' },
    {
      about: 'revocation',
      url: 'https://developer.box.com/guides/authentication/tokens/revoke/',
    },
    { about: 'revocation', url: 'https://developer.box.com/reference/post-oauth2-revoke' },
    { about: 'tokens', url: 'https://developer.box.com/guides/authentication/tokens/refresh' },
  ],
  emulated: 'partly-memory',
  confidence: {
    file: 'documented',
    identity: 'secondary',
    probe: 'secondary',
    'manage-page': 'secondary',
  },
})
