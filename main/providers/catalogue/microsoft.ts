import type { AnswerMatch } from '../answer-match.ts'
import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { standardDeviceCode } from '../device-code-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { metadataFrom, type FindServer } from '../server-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const login = 'login.microsoftonline.com'
const alike = ['microsoft.com', 'account.microsoft.com', 'outlook.com', 'live.com', 'office.com']
const hosts = [login, ...alike, ...alike.map((host) => `www.${host}`)]

/** The last is the tenant in which all personal accounts live. */
const maybePersonal = /\/(?:common|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)\//

/**
 * The tenant that was typed, or `common`: personal, work and school accounts. The discovery document of
 * `common` names the issuer `…/{tenantid}/v2.0`, a template that no ID token and no address equals, so
 * the endpoints are taken from the page instead.
 */
const find: FindServer = (typed) => {
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`)
  if (url === null || !hosts.includes(url.hostname)) return Promise.resolve(null)
  const named = url.hostname === login ? /^\/(\w[\w.-]*)/.exec(url.pathname)?.[1] : undefined
  const base = `https://${login}/${named ?? 'common'}`
  const endpoints = {
    authorization: `${base}/oauth2/v2.0/authorize`,
    token: `${base}/oauth2/v2.0/token`,
    userinfo: 'https://graph.microsoft.com/oidc/userinfo',
    jwks: `${base}/discovery/v2.0/keys`,
    endSession: `${base}/oauth2/v2.0/logout`,
    device: `${base}/oauth2/v2.0/devicecode`,
  }
  return Promise.resolve(metadataFrom(`${base}/v2.0`, endpoints))
}

/** Its numbers say more than its words: https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
const numbered = (number: number): readonly AnswerMatch[] => [
  { status: 400, body: { '/error_codes/0': number } },
  { status: 401, body: { '/error_codes/0': number } },
]

/** Microsoft: personal accounts, and work or school accounts (Entra ID). */
export const microsoft = defineProvider({
  id: 'microsoft',
  nameOf: () => 'Microsoft',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M3 3h8.5v8.5H3V3Zm9.5 0H21v8.5h-8.5V3ZM3 12.5h8.5V21H3v-8.5Zm9.5 0H21V21h-8.5v-8.5Z',
  },
  server: { kind: 'discovered', issuer: `https://${login}/common/v2.0`, find },
  // `http://127.0.0.1` can be registered only by editing the manifest; the port is free for both.
  signIn: codeSignIn({
    client: 'public',
    redirectHost: 'localhost',
    clientTest: {
      ...standardClientTest,
      // Found in no directory of this kind of account.
      refuses: [...numbered(700016), ...numbered(7000215)],
      unknown: numbered(700016),
      wantsNone: numbered(700025),
      // It wants a secret, so it is no public client.
      wrongType: numbered(7000218),
      asksRedirect: false,
    },
    pageErrors: [
      {
        shows: 'AADSTS50011',
        means: {
          en: 'The redirect address is not registered with the app, or under another platform. Add it under “Mobile and desktop applications”.',
          de: 'Die Rückadresse ist bei der App nicht eingetragen, oder unter einer anderen Plattform. Füge sie unter „Mobilgerät- und Desktopanwendungen“ hinzu.',
        },
      },
      {
        shows: 'AADSTS700016',
        means: {
          en: 'Microsoft does not know this client ID for the kind of account that signed in. Compare the id, and choose an account type for the app that includes yours.',
          de: 'Microsoft kennt diese Client-ID für diese Art von Konto nicht. Vergleiche die ID und wähle bei der App einen Kontotyp, der dein Konto einschließt.',
        },
      },
    ],
    askWhenLinking: { prompt: 'select_account' },
    deviceCode: { ...standardDeviceCode, denied: ['access_denied', 'authorization_declined'] },
  }),
  scopes: [
    { scope: 'openid', allows: 'scope.openid' },
    { scope: 'profile', allows: 'scope.profile' },
    { scope: 'email', allows: 'scope.email' },
    { scope: 'offline_access', allows: 'scope.offline_access' },
  ],
  // Not by the ID token: its issuer is the person's own tenant, which nobody knows beforehand. The
  // picture needs a token of its own and is no public address.
  identity: identityRequest({ subject: ['/sub'], name: ['/name'], email: ['/email'] }),
  revocation: { kind: 'none' },
  // An access token outlives the permission by up to an hour and would contradict a person who has
  // removed it; a refresh token does not.
  probes: ['refresh'],
  managePage: ({ issuer }) =>
    maybePersonal.test(issuer)
      ? 'https://account.live.com/consent/Manage'
      : 'https://myapps.microsoft.com/',
  console: () =>
    'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
  otherHosts: [
    'account.live.com',
    'myapps.microsoft.com',
    'entra.microsoft.com',
    // Where a code is entered.
    'microsoft.com',
    'www.microsoft.com',
  ],
  register: [
    {
      en: 'Under “Authentication”, add the platform “Mobile and desktop applications”, and enter the redirect address there.',
      de: 'Füge unter „Authentifizierung“ die Plattform „Mobilgerät- und Desktopanwendungen“ hinzu und trage dort die Rückadresse ein.',
    },
    {
      en: 'For a single organisation, go back and enter login.microsoftonline.com/ followed by its tenant ID as the address.',
      de: 'Geh für eine einzelne Organisation zurück und gib als Adresse login.microsoftonline.com/ mit ihrer Mandanten-ID ein.',
    },
  ],
  notes: [
    {
      en: 'Microsoft lets no app end its own access: you end it on Microsoft’s page, and an access token lives on for up to an hour or so.',
      de: 'Microsoft lässt keine App den eigenen Zugriff beenden: Das geht nur auf der Seite von Microsoft, und ein Zugriffstoken gilt danach noch etwa eine Stunde.',
    },
    {
      en: 'For a work or school account that page is myapps.microsoft.com, and your organisation may have to allow the app first.',
      de: 'Bei einem Geschäfts- oder Schulkonto ist diese Seite myapps.microsoft.com, und die Organisation muss die App vielleicht erst erlauben.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-redirect-uri',
    },
    {
      about: 'sign-in',
      url: 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code',
    },
    {
      about: 'sign-in',
      url: 'https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc',
    },
    { about: 'sign-in', url: 'https://learn.microsoft.com/entra/identity-platform/reply-url' },
    { about: 'identity', url: 'https://learn.microsoft.com/entra/identity-platform/userinfo' },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/answers/questions/2151518/revoking-azure-aad-refresh-token',
    },
    { about: 'probe', url: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens' },
    {
      about: 'manage-page',
      url: 'https://github.com/OneDrive/onedrive-api-docs/blob/live/docs/rest-api/getting-started/msa-oauth.md',
    },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary' },
})
