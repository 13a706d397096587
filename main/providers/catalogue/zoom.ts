import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Zoom, through an app that the person registers: revoking takes the secret of one. */
export const zoom = defineProvider({
  id: 'zoom',
  nameOf: () => 'Zoom',
  recognises: ({ hostname }) => /^((www|marketplace|api)\.)?zoom\.us$/.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M5.033 14.649H.743a.74.74 0 0 1-.686-.458.74.74 0 0 1 .16-.808L3.19 10.41H1.06A1.06 1.06 0 0 1 0 9.35h3.957c.301 0 .57.18.686.458a.74.74 0 0 1-.161.808L1.51 13.59h2.464c.585 0 1.06.475 1.06 1.06zM24 11.338c0-1.14-.927-2.066-2.066-2.066-.61 0-1.158.265-1.537.686a2.061 2.061 0 0 0-1.536-.686c-1.14 0-2.066.926-2.066 2.066v3.311a1.06 1.06 0 0 0 1.06-1.06v-2.251a1.004 1.004 0 0 1 2.013 0v2.251c0 .586.474 1.06 1.06 1.06v-3.311a1.004 1.004 0 0 1 2.012 0v2.251c0 .586.475 1.06 1.06 1.06zM16.265 12a2.728 2.728 0 1 1-5.457 0 2.728 2.728 0 0 1 5.457 0zm-1.06 0a1.669 1.669 0 1 0-3.338 0 1.669 1.669 0 0 0 3.338 0zm-4.82 0a2.728 2.728 0 1 1-5.458 0 2.728 2.728 0 0 1 5.457 0zm-1.06 0a1.669 1.669 0 1 0-3.338 0 1.669 1.669 0 0 0 3.338 0z',
    color: '#0b5cff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://zoom.us',
    endpoints: {
      authorization: 'https://zoom.us/oauth/authorize',
      token: 'https://zoom.us/oauth/token',
      userinfo: 'https://api.zoom.us/v2/users/me',
      revocation: 'https://zoom.us/oauth/revoke',
    },
  },
  signIn: codeSignIn({ client: 'secret', authMethod: 'client_secret_basic' }),
  scopes: [{ scope: 'user:read:user', allows: 'scope.read-account' }],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/display_name'],
    email: ['/email'],
    picture: ['/pic_url'],
    // Other codes come with 401 too: 4700 is a token that lives and lacks a permission.
    dead: [{ status: 401, body: { '/code': 124 } }],
  }),
  revocation: {
    ...standardRevocation,
    accepts: ['access_token'],
    sendHint: false,
    authorizedBy: 'client-basic',
    success: [{ status: 200, body: { '/status': 'success' } }],
    unknownTokenIsSuccess: false,
    // Its staff said once that it removes the whole app; its pages do not, so only the least is assumed.
    ends: 'token',
    leaves: 'unknown',
  },
  managePage: () => 'https://marketplace.zoom.us/user/installed',
  console: () => 'https://marketplace.zoom.us/',
  otherHosts: ['marketplace.zoom.us'],
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'Use the client ID that has a secret, not the public one: ending access without a secret is not documented.',
      de: 'Verwende die Client-ID mit Secret, nicht die öffentliche: Den Zugriff ohne Secret zu beenden ist nicht dokumentiert.',
    },
  ],
  registersScopes: true,
  notes: [
    {
      en: 'Handback ends the access token; that the key which renews it ends too is not documented, so the app should also be removed on Zoom’s page of added apps.',
      de: 'Handback beendet das Zugriffstoken; dass auch der Schlüssel endet, der es erneuert, ist nicht dokumentiert, darum sollte die App auch auf der Zoom-Seite der hinzugefügten Apps entfernt werden.',
    },
    {
      en: 'The administrator of a Zoom account may have to approve the app first.',
      de: 'Womöglich muss die Verwaltung des Zoom-Kontos die App vorher genehmigen.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://developers.zoom.us/blog/public-pkce/' },
    { about: 'sign-in', url: 'https://developers.zoom.us/changelog/platform/pkce-loopback.md' },
    { about: 'sign-in', url: 'https://developers.zoom.us/blog/public-pkce/' },
    {
      about: 'revocation',
      url: 'https://developers.qodex.ai/zoom-public/get-started-fast-with-zoom-apis/api-authorization-authentication-legacy-applications-oauth-app-oauth-2-0-with-pkce/revoke-an-access-token-2',
    },
    { about: 'identity', url: 'https://better-auth.com/docs/authentication/zoom.md' },
    { about: 'probe', url: 'https://developers.zoom.us/docs/api/errors' },
    {
      about: 'probe',
      url: 'https://github.com/giorgosavgeris/passport-zoom-oauth2/issues/6',
    },
    // What it answers to a dead refresh token.
    { about: 'probe', url: 'https://github.com/iamfatness/CoreVideo/pull/196' },
    {
      about: 'manage-page',
      url: 'https://devforum.zoom.us/t/zoom-api-how-to-revoke-app-access-when-user-wants-to-disconnect-your-app-and-zoom-app/18432',
    },
  ],
  emulated: 'partly-memory',
  confidence: {
    file: 'secondary',
    'sign-in': 'documented',
    probe: 'secondary',
    'manage-page': 'documented',
    register: 'secondary',
  },
})
