import { defineProvider } from '../define-provider.ts'
import { handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Wanted by every address of its API. */
const version = { 'notion-version': '2025-09-03' }

/** Notion, through a public connection that the person registers: one account per workspace. */
export const notion = defineProvider({
  id: 'notion',
  nameOf: () => 'Notion',
  recognises: ({ hostname }) =>
    /^((www|api)\.)?notion\.(so|com)$/.test(hostname) || hostname === 'app.notion.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M4.459 4.208c.746.606 1.026.56 2.428.466l13.215-.793c.28 0 .047-.28-.046-.326L17.86 1.968c-.42-.326-.981-.7-2.055-.607L3.01 2.295c-.466.046-.56.28-.374.466zm.793 3.08v13.904c0 .747.373 1.027 1.214.98l14.523-.84c.841-.046.935-.56.935-1.167V6.354c0-.606-.233-.933-.748-.887l-15.177.887c-.56.047-.747.327-.747.933zm14.337.745c.093.42 0 .84-.42.888l-.7.14v10.264c-.608.327-1.168.514-1.635.514-.748 0-.935-.234-1.495-.933l-4.577-7.186v6.952L12.21 19s0 .84-1.168.84l-3.222.186c-.093-.186 0-.653.327-.746l.84-.233V9.854L7.822 9.76c-.094-.42.14-1.026.793-1.073l3.456-.233 4.764 7.279v-6.44l-1.215-.139c-.093-.514.28-.887.747-.933zM1.936 1.035l13.31-.98c1.634-.14 2.055-.047 3.082.7l4.249 2.986c.7.513.934.653.934 1.213v16.378c0 1.026-.373 1.634-1.68 1.726l-15.458.934c-.98.047-1.448-.093-1.962-.747l-3.129-4.06c-.56-.747-.793-1.306-.793-1.96V2.667c0-.839.374-1.54 1.447-1.632z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.notion.so',
    endpoints: {
      authorization: 'https://api.notion.com/v1/oauth/authorize',
      token: 'https://api.notion.com/v1/oauth/token',
      userinfo: 'https://api.notion.com/v1/users/me',
      revocation: 'https://api.notion.com/v1/oauth/revoke',
    },
  },
  signIn: codeSignIn({
    pkce: false,
    client: 'secret',
    authMethod: 'client_secret_basic',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    ask: { owner: 'user' },
    tokenHeaders: version,
    tokenBody: 'json',
  }),
  // There are none: what the app may do is chosen when it is registered.
  scopes: [],
  identity: identityRequest({
    headers: version,
    subject: ['/bot/owner/user/id', '/bot/workspace_id'],
    name: ['/bot/owner/user/name'],
    username: ['/bot/workspace_name'],
    email: ['/bot/owner/user/person/email'],
    picture: ['/bot/owner/user/avatar_url'],
  }),
  revocation: {
    ...standardRevocation,
    // Its page says “an access token”; what becomes of the refresh token is not said.
    accepts: ['access_token'],
    tokenIn: 'json',
    sendHint: false,
    headers: version,
    authorizedBy: 'client-basic',
    unknownTokenIsSuccess: false,
    ends: 'token',
    leaves: 'unknown',
  },
  // Settings > Connections there; it has no documented address of its own.
  // Which part of the settings it is stands in the note below; they have no address of their own.
  managePage: () => 'https://www.notion.so/',
  console: () => 'https://www.notion.so/developers/connections',
  handedIn: [
    handedIn({
      id: 'integration',
      name: { en: 'token of a connection', de: 'Token einer Verbindung' },
      shape: /ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43}/,
      // One that belongs to a workspace names no person.
      whose: {
        url: () => 'https://api.notion.com/v1/users/me',
        identity: identityRequest({ headers: version, subject: ['/id'] }),
        owner: {
          subject: ['/bot/owner/user/id', '/bot/workspace_id'],
          name: ['/bot/owner/user/name', '/name'],
          username: ['/bot/workspace_name'],
          email: ['/bot/owner/user/person/email'],
        },
      },
      page: () => 'https://www.notion.so/profile/integrations',
    }),
  ],
  register: [
    {
      en: 'Make a public connection, with no capability but reading user information.',
      de: 'Lege eine öffentliche Connection an, die nur Benutzerinformationen lesen darf.',
    },
  ],
  notes: [
    {
      en: 'Handback ends the access token; that the key which renews it ends too is not documented, so the connection should also be removed in Notion under Settings > Connections.',
      de: 'Handback beendet das Zugriffstoken; dass auch der Schlüssel endet, der es erneuert, ist nicht dokumentiert, darum sollte die Verbindung auch in Notion unter Einstellungen > Verbindungen entfernt werden.',
    },
    {
      en: 'Connections made before June 2026 may share one token between computers: ending it on one then ends it on all.',
      de: 'Vor Juni 2026 angelegte Verbindungen teilen sich womöglich ein Token auf mehreren Computern: Wird es auf einem beendet, endet es dann auf allen.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://developers.notion.com/guides/get-started/public-connections',
    },
    { about: 'revocation', url: 'https://developers.notion.com/reference/revoke-token' },
    { about: 'sign-in', url: 'https://developers.notion.com/reference/create-a-token' },
    { about: 'sign-in', url: 'https://developers.notion.com/guides/get-started/authorization' },
    // No PKCE, and a redirect to localhost.
    { about: 'sign-in', url: 'https://github.com/JamesNZL/notion-oauth-pkce' },
    { about: 'sign-in', url: 'https://commotion.page/blog/how-to-add-sign-in-with-notion' },
    {
      about: 'manage-page',
      url: 'https://www.notion.com/help/add-and-manage-connections-with-the-api',
    },
    { about: 'identity', url: 'https://developers.notion.com/reference/get-self' },
    { about: 'probe', url: 'https://developers.notion.com/reference/status-codes' },
    { about: 'tokens', url: 'https://developers.notion.com/page/changelog' },
  ],
  confidence: { file: 'documented', 'sign-in': 'secondary', 'manage-page': 'secondary' },
})
