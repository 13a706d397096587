import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import type { Endpoints } from '../server-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const endpointsAt = (api: string): Endpoints => ({
  authorization: `${api}/v3/connect/auth`,
  token: `${api}/v3/connect/token`,
  userinfo: `${api}/v3/connect/tokeninfo`,
  revocation: `${api}/v3/connect/revoke`,
})
const us = 'https://api.us.nylas.com'
const eu = 'https://api.eu.nylas.com'

/** Nylas (version 3), which stands between an app and a mailbox at another provider. */
export const nylas = defineProvider({
  id: 'nylas',
  nameOf: ({ hostname }) => (hostname === 'api.eu.nylas.com' ? 'Nylas (EU)' : 'Nylas'),
  recognises: ({ hostname }) => /^((www|api\.us|api\.eu)\.)?nylas\.com$/.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M3 5h18v14H3V5Zm2 2v10h2.4V9.9l7 7.1H19V7h-2.4v7.1L9.6 7H5Z',
  },
  server: {
    kind: 'fixed',
    issuer: us,
    endpoints: endpointsAt(us),
    regionAt: ({ hostname }) =>
      hostname === 'api.eu.nylas.com' ? { issuer: eu, endpoints: endpointsAt(eu) } : null,
  },
  signIn: codeSignIn({
    client: 'public',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    // No refresh token: using one takes the API key of the whole application.
    ask: { access_type: 'online' },
  }),
  // There are none of its own: what the mailbox gives is chosen in the application’s connector.
  scopes: [],
  identity: identityRequest({
    tokenParameter: 'access_token',
    subject: ['/data/sub'],
    email: ['/data/email'],
    dead: [{ status: 400 }, { status: 401 }],
  }),
  revocation: {
    ...standardRevocation,
    accepts: ['access_token'],
    tokenIn: 'query',
    sendHint: false,
    authorizedBy: 'the-token',
    // 400 is “possibly because it was invalid or already expired”: a probe decides.
    unknownTokenIsSuccess: false,
    ends: 'pair',
    leaves: 'consent-entry',
  },
  probes: ['userinfo'],
  console: () => 'https://dashboard-v3.nylas.com/',
  otherHosts: ['dashboard-v3.nylas.com'],
  register: [
    {
      en: 'Add a callback address for the platform “desktop”. Access lasts an hour.',
      de: 'Füge eine Rückadresse für die Plattform „desktop“ hinzu. Der Zugriff gilt eine Stunde.',
    },
  ],
  notes: [
    {
      en: 'What is allowed is decided by the connector of your own Nylas application, often the whole mailbox: give it the fewest scopes.',
      de: 'Was erlaubt wird, bestimmt der Connector der eigenen Nylas-Anwendung, oft das ganze Postfach: Er sollte so wenige Berechtigungen wie möglich haben.',
    },
    {
      en: 'Ending access leaves the connection between Nylas and the mailbox: it ends only on the mail provider’s own page.',
      de: 'Das Beenden lässt die Verbindung zwischen Nylas und dem Postfach bestehen; sie endet nur auf der Seite des Mailanbieters.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://developer.nylas.com/docs/reference/api/applications/add_callback_uri.md',
    },
    {
      about: 'revocation',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/revoke_oauth2_token_and_grant/',
    },
    {
      about: 'sign-in',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/get_oauth2_flow/',
    },
    {
      about: 'sign-in',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/exchange_oauth2_token/',
    },
    {
      about: 'sign-in',
      url: 'https://developer.nylas.com/docs/reference/api/applications/add_callback_uri.md',
    },
    // “Not suitable for client side” of a refresh token.
    { about: 'sign-in', url: 'https://app.unpkg.com/nylas@8.0.0/files/lib/types/models/auth.d.ts' },
    {
      about: 'identity',
      url: 'https://developer.nylas.com/docs/reference/api/authentication-apis/info_oauth2_token.md',
    },
  ],
  confidence: { file: 'documented', 'sign-in': 'secondary' },
})
