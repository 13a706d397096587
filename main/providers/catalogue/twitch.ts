import { defineProvider } from '../define-provider.ts'
import { standardDeviceCode } from '../device-code-rules.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const hosts: readonly string[] = ['twitch.tv', 'www.twitch.tv', 'id.twitch.tv']

/**
 * Twitch, through an app that the person registers. It revokes access tokens only, and the refresh
 * token goes on working: no job can claim an end by itself, a person has to disconnect it there.
 */
export const twitch = defineProvider({
  id: 'twitch',
  nameOf: () => 'Twitch',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M11.571 4.714h1.715v5.143H11.57zm4.715 0H18v5.143h-1.714zM6 0L1.714 4.286v15.428h5.143V24l4.286-4.286h3.428L22.286 12V0zm14.571 11.143l-3.428 3.428h-3.429l-3 3v-3H6.857V1.714h13.714Z',
    color: '#9146ff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://id.twitch.tv/oauth2',
    endpoints: {
      authorization: 'https://id.twitch.tv/oauth2/authorize',
      token: 'https://id.twitch.tv/oauth2/token',
      userinfo: 'https://id.twitch.tv/oauth2/validate',
      revocation: 'https://id.twitch.tv/oauth2/revoke',
      device: 'https://id.twitch.tv/oauth2/device',
    },
  },
  signIn: codeSignIn({
    pkce: false,
    client: 'secret',
    redirect: 'fixed-ports',
    redirectHost: 'localhost',
    askWhenLinking: { force_verify: 'true' },
    deadRefresh: [{ status: 400, body: { '/message': 'Invalid refresh token' } }],
    deviceCode: {
      ...standardDeviceCode,
      scopeParameter: 'scopes',
      scopeWithToken: true,
      client: 'id',
      error: '/message',
      // The page names no other words for a refusal.
      expired: ['invalid device code'],
    },
  }),
  // None is needed for the number and the user name.
  scopes: [],
  identity: identityRequest({
    scheme: 'OAuth',
    subject: ['/user_id'],
    username: ['/login'],
  }),
  revocation: {
    ...standardRevocation,
    accepts: ['access_token'],
    sendHint: false,
    authorizedBy: 'client-id',
    alreadyGone: [{ status: 400, body: { '/message': 'Invalid token' } }],
    clientRejected: [{ status: 404, body: { '/message': 'client does not exist' } }],
    unknownTokenIsSuccess: false,
    ends: 'token',
    leaves: 'consent-entry',
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://www.twitch.tv/settings/connections',
  console: () => 'https://dev.twitch.tv/console/apps',
  otherHosts: ['www.twitch.tv', 'dev.twitch.tv'],
  handedIn: [unmarkedAppToken],
  notes: [
    {
      en: 'Twitch lets Handback end its access token only; the token that renews it ends when you disconnect the app on Twitch’s page.',
      de: 'Twitch lässt Handback nur das Zugriffstoken beenden; das Token, das es erneuert, endet erst, wenn die App auf der Seite von Twitch getrennt wird.',
    },
    {
      en: 'Registering an app needs two-factor authentication and a verified email address at Twitch.',
      de: 'Zum Registrieren einer App verlangt Twitch Zwei-Faktor-Authentifizierung und eine bestätigte E-Mail-Adresse.',
    },
  ],
  sources: [
    { about: 'revocation', url: 'https://dev.twitch.tv/docs/authentication/revoke-tokens' },
    { about: 'revocation', url: 'https://github.com/twitchdev/issues/issues/943' },
    { about: 'sign-in', url: 'https://dev.twitch.tv/docs/authentication/getting-tokens-oauth/' },
    { about: 'sign-in', url: 'https://dev.twitch.tv/docs/authentication/register-app' },
    { about: 'sign-in', url: 'https://github.com/twitchdev/issues/issues/1097' },
    { about: 'identity', url: 'https://dev.twitch.tv/docs/authentication/validate-tokens' },
    { about: 'probe', url: 'https://dev.twitch.tv/docs/authentication/validate-tokens' },
    { about: 'tokens', url: 'https://dev.twitch.tv/docs/authentication/refresh-tokens/' },
    { about: 'manage-page', url: 'https://dev.twitch.tv/docs/authentication/validate-tokens' },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', identity: 'secondary', 'manage-page': 'secondary' },
})
