import { oauthErrorAnswer } from '../answer-match.ts'
import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { standardDeviceCode } from '../device-code-rules.ts'
import { appToken, handedIn, refreshToken, scopesInWords } from '../handed-in-rules.ts'
import { identityRequest, openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const hosts = ['accounts.google.com', 'google.com', 'www.google.com', 'gmail.com', 'www.gmail.com']

const apis = 'https://www.googleapis.com/auth'

/** Google, through a "Desktop app" client that the person registers. */
export const google = defineProvider({
  id: 'google',
  nameOf: () => 'Google',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.48 10.92v3.28h7.84c-.24 1.84-.853 3.187-1.787 4.133-1.147 1.147-2.933 2.4-6.053 2.4-4.827 0-8.6-3.893-8.6-8.72s3.773-8.72 8.6-8.72c2.6 0 4.507 1.027 5.907 2.347l2.307-2.307C18.747 1.44 16.133 0 12.48 0 5.867 0 .307 5.387.307 12s5.56 12 12.173 12c3.573 0 6.267-1.173 8.373-3.36 2.16-2.16 2.84-5.213 2.84-7.667 0-.76-.053-1.467-.173-2.053H12.48z',
    color: '#4285f4',
  },
  // Its discovery document says the same; taken from there, a person would be asked about three more hosts.
  server: {
    kind: 'fixed',
    issuer: 'https://accounts.google.com',
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      userinfo: 'https://openidconnect.googleapis.com/v1/userinfo',
      jwks: 'https://www.googleapis.com/oauth2/v3/certs',
      revocation: 'https://oauth2.googleapis.com/revoke',
      device: 'https://oauth2.googleapis.com/device/code',
    },
  },
  // The token endpoint wants the secret of a desktop client too, which Google does not treat as one.
  signIn: codeSignIn({
    client: 'secret',
    secretIsPublic: true,
    clientFile: {
      id: '/installed/client_id',
      secret: '/installed/client_secret',
      wrongTypes: [
        {
          at: '/web/client_id',
          says: {
            en: 'This file is of a client of the type “Web application”. Create one of the type “Desktop app” and download that.',
            de: 'Diese Datei gehört zu einem Client vom Typ „Webanwendung“. Lege einen vom Typ „Desktop-App“ an und lade dessen Datei herunter.',
          },
        },
        {
          at: '/type',
          says: {
            en: 'This file is of a service account, which stands for a program and not for a person. Create a client of the type “Desktop app” and download that.',
            de: 'Diese Datei gehört zu einem Dienstkonto, das für ein Programm steht und nicht für eine Person. Nötig ist ein Client vom Typ „Desktop-App“ und dessen Datei.',
          },
        },
      ],
    },
    clientTest: {
      ...standardClientTest,
      wantsSecret: [
        {
          status: 400,
          body: { '/error': 'invalid_request', '/error_description': 'client_secret is missing.' },
        },
      ],
      unknown: [
        {
          status: 401,
          body: {
            '/error': 'invalid_client',
            '/error_description': 'The OAuth client was not found.',
          },
        },
      ],
      // Its page leads on to one that says so, which is not followed.
      asksRedirect: false,
    },
    pageErrors: [
      {
        shows: 'redirect_uri_mismatch',
        means: {
          en: 'The client is not of the type “Desktop app”: no other may lead back to this computer at any port. Create one of that type and enter its id and secret.',
          de: 'Der Client ist nicht vom Typ „Desktop-App“: Kein anderer darf an jedem Port zu diesem Computer zurückführen. Lege einen von diesem Typ an und gib dessen ID und Secret ein.',
        },
      },
      {
        shows: 'invalid_client',
        means: {
          en: 'Google does not know this client ID. Compare it with the client’s page, character by character.',
          de: 'Google kennt diese Client-ID nicht. Vergleiche sie Zeichen für Zeichen mit der Seite des Clients.',
        },
      },
    ],
    // A client of the type "Web application" gets a refresh token only this way.
    askWhenLinking: { access_type: 'offline', prompt: 'consent select_account' },
    // Only for a client of the type "TVs and Limited Input devices": any other is refused.
    deviceCode: { ...standardDeviceCode, address: '/verification_url' },
  }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'email', allows: 'scope.email' },
    { scope: 'profile', allows: 'scope.profile' },
  ],
  identity: openIdIdentity,
  revocation: {
    ...standardRevocation,
    sendHint: false,
    authorizedBy: 'nothing',
    // An access token that has run out gets the same answer while the permission lives: hence only
    // for refresh tokens, which end with the permission.
    alreadyGone: [oauthErrorAnswer(400, 'invalid_token', 'refresh_token')],
    unknownTokenIsSuccess: false,
    ends: 'grant',
    everywhere: true,
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://myaccount.google.com/connections',
  signOutPage: () => 'https://accounts.google.com/Logout',
  console: () => 'https://console.cloud.google.com/auth/clients',
  otherHosts: ['myaccount.google.com', 'console.cloud.google.com', 'www.google.com'],
  handedIn: [
    handedIn({
      id: 'access',
      name: appToken,
      shape: /ya29\.[\w-]{20,2000}/,
      // The user info endpoint refuses a token without the scope for it as if it were dead.
      whose: {
        url: () => 'https://oauth2.googleapis.com/tokeninfo',
        identity: identityRequest({
          method: 'POST',
          subject: ['/aud'],
          dead: [oauthErrorAnswer(400, 'invalid_token')],
        }),
        owner: { subject: ['/sub'], email: ['/email'] },
        scopes: { pointer: '/scope', separator: ' ' },
        expires: { pointer: '/exp', as: 'epoch-seconds' },
      },
      scopes: scopesInWords({
        'https://mail.google.com/': 'scope.mail',
        [`${apis}/gmail.readonly`]: 'scope.mail.read',
        [`${apis}/drive`]: 'scope.files',
        [`${apis}/drive.readonly`]: 'scope.files.read',
        [`${apis}/calendar`]: 'scope.calendar',
        [`${apis}/contacts`]: 'scope.contacts',
        [`${apis}/cloud-platform`]: 'scope.cloud',
        [`${apis}/userinfo.email`]: 'scope.email',
        [`${apis}/userinfo.profile`]: 'scope.profile',
      }),
      ends: 'as-linked',
    }),
    handedIn({
      id: 'refresh',
      name: refreshToken,
      shape: /1\/\/0[\w-]{30,500}/,
      kind: 'refresh_token',
      whose: null,
      ends: 'as-linked',
    }),
  ],
  register: [
    {
      en: 'In a Google Cloud project of your own, create a client of the type “Desktop app”.',
      de: 'Lege in einem eigenen Google-Cloud-Projekt einen Client vom Typ „Desktop-App“ an.',
    },
    {
      en: 'Enter its secret too: Google asks desktop apps for it. Its file can be downloaded there.',
      de: 'Auch sein Secret wird gebraucht: Google verlangt es von Desktop-Apps. Die Datei mit beidem gibt es dort.',
    },
  ],
  notes: [
    {
      en: 'Revoking ends the access of every client of that project, on all your computers.',
      de: 'Das Widerrufen beendet den Zugriff aller Clients dieses Projekts, auf allen deinen Computern.',
    },
    {
      en: 'While the project is in “Testing”, access ends by itself after seven days.',
      de: 'Solange das Projekt im Status „Test“ ist, endet der Zugriff nach sieben Tagen von selbst.',
    },
  ],
  // One that was not used for six months may stop working.
  revocableDays: 180,
  sources: [
    { about: 'tokens', url: 'https://developers.google.com/identity/protocols/oauth2#expiration' },
    { about: 'manage-page', url: 'https://support.google.com/accounts/answer/13533235' },
    {
      about: 'register',
      url: 'https://developers.google.com/identity/protocols/oauth2/native-app',
    },
    {
      about: 'register',
      url: 'https://developers.google.com/api-client-library/dotnet/guide/aaa_client_secrets',
    },
    {
      about: 'tokens',
      url: 'https://github.com/googleapis/google-auth-library-nodejs/blob/main/src/auth/oauth2client.ts',
    },
    {
      about: 'sign-in',
      url: 'https://developers.google.com/identity/protocols/oauth2/limited-input-device',
    },
    {
      about: 'sign-in',
      url: 'https://developers.google.com/identity/protocols/oauth2/native-app',
    },
    { about: 'identity', url: 'https://developers.google.com/identity/openid-connect/reference' },
    {
      about: 'revocation',
      url: 'https://developers.google.com/youtube/v3/live/guides/auth/devices',
    },
    {
      about: 'revocation',
      url: 'https://github.com/googleapis/google-auth-library-nodejs/issues/1175',
    },
    { about: 'probe', url: 'https://github.com/apache/opendal/issues/3901' },
    { about: 'tokens', url: 'https://wiki.dolibarr.org/index.php/Special:MobileDiff/61572' },
  ],
  confidence: {
    file: 'documented',
    probe: 'secondary',
    'manage-page': 'secondary',
    tokens: 'secondary',
  },
})
