import { oauthErrorAnswer } from '../answer-match.ts'
import { defineProvider } from '../define-provider.ts'
import { handedIn, refreshToken, scopesInWords, type Whose } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn, standardTokenPointers } from '../sign-in-rules.ts'

/** HTTP 200, whatever happened: only `ok` and `error` in the body tell. */
const says = (error: string) => ({ status: 200, body: { '/ok': false, '/error': error } })

const identity = identityRequest({
  method: 'POST',
  // A person's id is unique within a workspace only.
  subject: ['/team_id', '/user_id'],
  username: ['/user'],
  // Not `invalid_auth`: that also means an address that the workspace does not allow.
  dead: [says('token_revoked'), says('token_expired'), says('account_inactive')],
})

const whose: Whose = {
  url: () => 'https://slack.com/api/auth.test',
  identity,
  scopes: { header: 'x-oauth-scopes', separator: ',' },
  expires: { pointer: '/expires_in', as: 'seconds-left' },
}

const scopes = scopesInWords({
  'chat:write': 'scope.messages.write',
  'channels:history': 'scope.messages.read',
  'groups:history': 'scope.messages.read',
  'im:history': 'scope.messages.read',
  'mpim:history': 'scope.messages.read',
  'search:read': 'scope.messages.read',
  'channels:read': 'scope.channels',
  'groups:read': 'scope.channels',
  'users:read': 'scope.people',
  'users:read.email': 'scope.people',
  'files:read': 'scope.files.read',
  'files:write': 'scope.files',
  admin: 'scope.admin',
})

/** One workspace of Slack, with a user token of an app that the person registers with PKCE on. */
export const slack = defineProvider({
  id: 'slack',
  nameOf: () => 'Slack',
  recognises: ({ hostname }) => hostname === 'slack.com' || hostname.endsWith('.slack.com'),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M8 3h3v5h5V3h3v5h2v3h-2v5h2v3h-2v2h-3v-2h-5v2H8v-2H5v-3h3v-5H5V8h3V3Zm3 8v5h5v-5h-5Z',
    color: '#611f69',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://slack.com',
    endpoints: {
      authorization: 'https://slack.com/oauth/v2/authorize',
      token: 'https://slack.com/api/oauth.v2.access',
      userinfo: 'https://slack.com/api/auth.test',
      revocation: 'https://slack.com/api/auth.revoke',
    },
  },
  signIn: codeSignIn({
    client: 'public',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    // The errors that `oauth.v2.access` documents; they come with HTTP 200.
    clientTest: {
      accepts: [oauthErrorAnswer(200, 'invalid_code')],
      refuses: [oauthErrorAnswer(200, 'invalid_client_id')],
      unknown: [oauthErrorAnswer(200, 'invalid_client_id')],
      wantsSecret: [],
      wantsNone: [],
      // An app with PKCE on has no secret: whoever wants one has it off.
      wrongType: [oauthErrorAnswer(200, 'bad_client_secret')],
      asksRedirect: false,
    },
    pageErrors: [
      {
        shows: 'redirect_uri did not match any configured URIs',
        means: {
          en: 'Under “OAuth & Permissions”, add each of the addresses shown here as a redirect URL and press “Save URLs”.',
          de: 'Füge unter „OAuth & Permissions“ jede der hier gezeigten Adressen als Redirect-URL hinzu und drücke „Save URLs“.',
        },
      },
      {
        shows: 'Invalid client_id parameter',
        means: {
          en: 'Slack does not know this client ID. Compare it with “Basic Information” of the app, character by character.',
          de: 'Slack kennt diese Client-ID nicht. Vergleiche sie Zeichen für Zeichen mit „Basic Information“ der App.',
        },
      },
    ],
    // `scope` would ask for a bot's.
    scopeParameter: 'user_scope',
    scopeSeparator: ',',
    tokens: {
      accessToken: '/authed_user/access_token',
      refreshToken: '/authed_user/refresh_token',
      expiresIn: '/authed_user/expires_in',
      scope: '/authed_user/scope',
    },
    tokensOnRefresh: standardTokenPointers,
  }),
  // Who it is needs no scope, but none at all can't be asked for: this is the least there is.
  scopes: [{ scope: 'team:read', allows: 'scope.workspace' }],
  identity,
  revocation: {
    ...standardRevocation,
    method: 'GET',
    // What becomes of a refresh token with it is written nowhere.
    accepts: ['access_token'],
    tokenIn: 'header',
    sendHint: false,
    authorizedBy: 'the-token',
    success: [{ status: 200, body: { '/ok': true, '/revoked': true } }],
    alreadyGone: [says('token_revoked')],
    unknownTokenIsSuccess: false,
    ends: 'token',
  },
  probes: ['userinfo'],
  managePage: () => 'https://slack.com/apps/manage',
  console: () => 'https://api.slack.com/apps',
  otherHosts: ['api.slack.com'],
  handedIn: [
    handedIn({
      id: 'user',
      name: { en: 'user token of an app', de: 'User-Token einer App' },
      shape: /(?:xoxe\.)?xoxp-[A-Za-z0-9-]{20,250}/,
      whose,
      scopes,
      ends: 'as-linked',
    }),
    handedIn({
      id: 'bot',
      name: { en: 'bot token of an app', de: 'Bot-Token einer App' },
      shape: /(?:xoxe\.)?xoxb-[A-Za-z0-9-]{20,250}/,
      whose,
      scopes,
      ends: 'as-linked',
      notes: [
        {
          en: 'The app’s bot stops working in the whole workspace.',
          de: 'Der Bot der App funktioniert dann im ganzen Workspace nicht mehr.',
        },
      ],
    }),
    handedIn({
      id: 'refresh',
      name: refreshToken,
      shape: /xoxe-\d-[A-Za-z0-9-]{20,250}/,
      kind: 'refresh_token',
      whose: null,
    }),
    handedIn({
      id: 'app-level',
      name: { en: 'app-level token', de: 'App-Level-Token' },
      shape: /xapp-\d-[A-Za-z0-9-]{20,250}/,
      whose: null,
      page: () => 'https://api.slack.com/apps',
    }),
  ],
  register: [
    {
      en: 'Turn PKCE on; this can’t be undone.',
      de: 'Schalte PKCE ein; das lässt sich nicht zurücknehmen.',
    },
    {
      en: 'Leave “Token Rotation” off.',
      de: 'Lass „Token Rotation“ aus.',
    },
  ],
  notes: [
    {
      en: 'Leave token rotation off in the app’s settings: Slack lets Handback end the access token, but not the token that would renew it.',
      de: 'Lass „Token Rotation“ in den Einstellungen der App aus: Slack lässt Handback das Zugriffstoken beenden, aber nicht das Token, das es erneuern würde.',
    },
    {
      en: 'A workspace may want an administrator to approve the app first.',
      de: 'Ein Workspace kann verlangen, dass jemand aus der Administration die App zuerst genehmigt.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://docs.slack.dev/authentication/using-pkce' },
    { about: 'register', url: 'https://docs.slack.dev/authentication/using-token-rotation' },
    { about: 'revocation', url: 'https://api.slack.com/methods/auth.revoke' },
    { about: 'sign-in', url: 'https://docs.slack.dev/authentication/using-pkce' },
    { about: 'sign-in', url: 'https://docs.slack.dev/authentication/installing-with-oauth' },
    { about: 'sign-in', url: 'https://docs.slack.dev/reference/methods/oauth.v2.access' },
    { about: 'identity', url: 'https://api.slack.com/methods/auth.test' },
    { about: 'probe', url: 'https://api.slack.com/methods/auth.test' },
    { about: 'tokens', url: 'https://docs.slack.dev/authentication/tokens' },
    { about: 'tokens', url: 'https://docs.slack.dev/authentication/using-token-rotation' },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', 'sign-in': 'secondary', 'manage-page': 'secondary' },
})
