import { defineProvider } from '../define-provider.ts'
import { appToken, handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** The error code for a token that is no good, whatever the reason. */
const deadToken = { '/error/code': 190 }
/** The person never allowed the app, or has removed it: nothing is left to end. */
const appNotInstalled = { ...deadToken, '/error/error_subcode': 458 }

const hosts: readonly string[] = ['facebook.com', 'www.facebook.com', 'm.facebook.com']

/** Facebook, through an app of the person's own in development mode, which takes loopback redirects. */
export const facebook = defineProvider({
  id: 'facebook',
  nameOf: () => 'Facebook',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M9.101 23.691v-7.98H6.627v-3.667h2.474v-1.58c0-4.085 1.848-5.978 5.858-5.978.401 0 .955.042 1.468.103a8.68 8.68 0 0 1 1.141.195v3.325a8.623 8.623 0 0 0-.653-.036 26.805 26.805 0 0 0-.733-.009c-.707 0-1.259.096-1.675.309a1.686 1.686 0 0 0-.679.622c-.258.42-.374.995-.374 1.752v1.297h3.919l-.386 2.103-.287 1.564h-3.246v8.245C19.396 23.238 24 18.179 24 12.044c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.628 3.874 10.35 9.101 11.647Z',
    color: '#0866ff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.facebook.com',
    endpoints: {
      authorization: 'https://www.facebook.com/v25.0/dialog/oauth',
      token: 'https://graph.facebook.com/v25.0/oauth/access_token',
      userinfo: 'https://graph.facebook.com/v25.0/me?fields=id,name,picture',
      // The whole log-in; `…/permissions/email` would end one permission only.
      revocation: 'https://graph.facebook.com/v25.0/me/permissions',
    },
  },
  signIn: codeSignIn({
    client: 'secret',
    redirectHost: 'localhost',
    scopeSeparator: ',',
  }),
  scopes: [{ scope: 'public_profile', allows: 'scope.profile' }],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/name'],
    picture: ['/picture/data/url'],
    dead: [
      { status: 400, body: deadToken },
      { status: 401, body: deadToken },
    ],
  }),
  revocation: {
    ...standardRevocation,
    method: 'DELETE',
    accepts: ['access_token'],
    tokenIn: 'header',
    sendHint: false,
    // There are no refresh tokens: past its end nothing can be asked for.
    authorizedBy: 'the-token',
    success: [
      { status: 200, body: { '': true } },
      { status: 200, body: { '/success': true } },
    ],
    // Any other 190 speaks of the token, not of the permission.
    alreadyGone: [
      { status: 400, body: appNotInstalled },
      { status: 401, body: appNotInstalled },
    ],
    unknownTokenIsSuccess: false,
    ends: 'grant',
    everywhere: true,
    leaves: 'nothing',
  },
  probes: ['userinfo'],
  managePage: () => 'https://www.facebook.com/settings?tab=applications',
  console: () => 'https://developers.facebook.com/apps/',
  otherHosts: ['developers.facebook.com'],
  handedIn: [
    handedIn({ id: 'app', name: appToken, shape: /EAA[A-Za-z0-9]{90,600}/, ends: 'as-linked' }),
  ],
  notes: [
    {
      en: 'Facebook takes a way back to this computer only for an app of your own in development mode.',
      de: 'Facebook erlaubt den Rückweg auf diesen Computer nur für eine eigene App im Entwicklungsmodus.',
    },
    {
      en: 'Access can be ended from here only while the short-lived token lasts; after that Handback has no access, and Facebook’s page goes on listing the app.',
      de: 'Von hier aus lässt sich der Zugriff nur beenden, solange das kurzlebige Token gilt; danach hat Handback keinen Zugriff mehr, und die Seite von Facebook führt die App weiter auf.',
    },
  ],
  sources: [
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/docs/graph-api/reference/user/permissions/',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/permissions/request-revoke/',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    },
    {
      about: 'sign-in',
      url: 'https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow',
    },
    {
      about: 'sign-in',
      url: 'https://developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token',
    },
    { about: 'probe', url: 'https://developers.facebook.com/docs/graph-api/guides/error-handling' },
  ],
  emulated: 'partly-memory',
  confidence: {
    file: 'documented',
    'sign-in': 'secondary',
    identity: 'secondary',
    'manage-page': 'secondary',
  },
})
