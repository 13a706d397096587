import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const hosts: readonly string[] = ['x.com', 'www.x.com', 'twitter.com', 'www.twitter.com']

/** X, through an app that the person registers, best as a native app without a secret. */
export const x = defineProvider({
  id: 'x',
  nameOf: () => 'X',
  recognises: ({ hostname }) => hosts.includes(hostname),
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
      userinfo: 'https://api.x.com/2/users/me?user.fields=profile_image_url',
      revocation: 'https://api.x.com/2/oauth2/revoke',
    },
  },
  signIn: codeSignIn({ authMethod: 'client_secret_basic', redirect: 'fixed-ports' }),
  // X gives the first only together with the second, and a token to revoke later only with the third.
  scopes: [
    { scope: 'users.read', allows: 'scope.profile' },
    { scope: 'tweet.read', allows: 'scope.read' },
    { scope: 'offline.access', allows: 'scope.offline_access' },
  ],
  identity: identityRequest({
    subject: ['/data/id'],
    name: ['/data/name'],
    username: ['/data/username'],
    picture: ['/data/profile_image_url'],
  }),
  revocation: {
    ...standardRevocation,
    // Its page does not say so, but without the hint the request is refused.
    sendHint: true,
    // Nothing is said about a token that is dead or unknown: a probe is asked first.
    unknownTokenIsSuccess: false,
    ends: 'token',
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://x.com/settings/connected_apps',
  console: () => 'https://console.x.com',
  otherHosts: ['console.x.com'],
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'Choose the type “Native App”: it needs no secret.',
      de: 'Wähle den Typ „Native App“: Er braucht kein Secret.',
    },
  ],
  notes: [
    {
      en: 'X gives your name only together with reading what you can read there.',
      de: 'X gibt den Namen nur zusammen mit dem Recht, zu lesen, was du dort lesen kannst.',
    },
    {
      en: 'Each check whether access still works counts against your app’s quota at X.',
      de: 'Jede Prüfung, ob der Zugriff noch besteht, zählt zum Kontingent der App bei X.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://docs.x.com/fundamentals/developer-apps' },
    {
      about: 'revocation',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/user-access-token',
    },
    { about: 'revocation', url: 'https://github.com/pilcrowonpaper/arctic/issues/314' },
    {
      about: 'sign-in',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code',
    },
    { about: 'sign-in', url: 'https://docs.x.com/fundamentals/developer-apps' },
    {
      about: 'manage-page',
      url: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/user-access-token',
    },
  ],
  emulated: 'partly-memory',
  confidence: {
    file: 'documented',
    revocation: 'secondary',
    identity: 'secondary',
    probe: 'secondary',
  },
})
