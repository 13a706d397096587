import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

const hosts: readonly string[] = ['discord.com', 'www.discord.com', 'discordapp.com']

/** Discord, through an application that the person registers. */
export const discord = defineProvider({
  id: 'discord',
  nameOf: () => 'Discord',
  recognises: ({ hostname }) => hosts.includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M20.317 4.3698a19.7913 19.7913 0 00-4.8851-1.5152.0741.0741 0 00-.0785.0371c-.211.3753-.4447.8648-.6083 1.2495-1.8447-.2762-3.68-.2762-5.4868 0-.1636-.3933-.4058-.8742-.6177-1.2495a.077.077 0 00-.0785-.037 19.7363 19.7363 0 00-4.8852 1.515.0699.0699 0 00-.0321.0277C.5334 9.0458-.319 13.5799.0992 18.0578a.0824.0824 0 00.0312.0561c2.0528 1.5076 4.0413 2.4228 5.9929 3.0294a.0777.0777 0 00.0842-.0276c.4616-.6304.8731-1.2952 1.226-1.9942a.076.076 0 00-.0416-.1057c-.6528-.2476-1.2743-.5495-1.8722-.8923a.077.077 0 01-.0076-.1277c.1258-.0943.2517-.1923.3718-.2914a.0743.0743 0 01.0776-.0105c3.9278 1.7933 8.18 1.7933 12.0614 0a.0739.0739 0 01.0785.0095c.1202.099.246.1981.3728.2924a.077.077 0 01-.0066.1276 12.2986 12.2986 0 01-1.873.8914.0766.0766 0 00-.0407.1067c.3604.698.7719 1.3628 1.225 1.9932a.076.076 0 00.0842.0286c1.961-.6067 3.9495-1.5219 6.0023-3.0294a.077.077 0 00.0313-.0552c.5004-5.177-.8382-9.6739-3.5485-13.6604a.061.061 0 00-.0312-.0286zM8.02 15.3312c-1.1825 0-2.1569-1.0857-2.1569-2.419 0-1.3332.9555-2.4189 2.157-2.4189 1.2108 0 2.1757 1.0952 2.1568 2.419 0 1.3332-.9555 2.4189-2.1569 2.4189zm7.9748 0c-1.1825 0-2.1569-1.0857-2.1569-2.419 0-1.3332.9554-2.4189 2.1569-2.4189 1.2108 0 2.1757 1.0952 2.1568 2.419 0 1.3332-.946 2.4189-2.1568 2.4189Z',
    color: '#5865f2',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://discord.com',
    endpoints: {
      authorization: 'https://discord.com/oauth2/authorize',
      token: 'https://discord.com/api/oauth2/token',
      userinfo: 'https://discord.com/api/v10/oauth2/@me',
      revocation: 'https://discord.com/api/oauth2/token/revoke',
    },
  },
  signIn: codeSignIn({
    authMethod: 'client_secret_basic',
    // Whether other ports match is not written anywhere.
    redirect: 'fixed-ports',
    // Asks a person who has allowed it before again, unless told not to.
    ask: { prompt: 'none' },
    askWhenLinking: { prompt: 'consent' },
  }),
  scopes: [{ scope: 'identify', allows: 'scope.profile' }],
  identity: identityRequest({
    subject: ['/user/id'],
    name: ['/user/global_name'],
    username: ['/user/username'],
  }),
  revocation: {
    ...standardRevocation,
    // Nothing is said about a token that is dead or unknown: a probe is asked first.
    unknownTokenIsSuccess: false,
    ends: 'grant',
    everywhere: true,
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://discord.com/settings/authorized-apps',
  console: () => 'https://discord.com/developers/applications',
  handedIn: [unmarkedAppToken],
  register: [
    {
      en: 'On the page “OAuth2”, switch “Public Client” on: no secret is needed then.',
      de: 'Schalte auf der Seite „OAuth2“ den Schalter „Public Client“ ein: Dann ist kein Secret nötig.',
    },
  ],
  notes: [
    {
      en: 'Discord wants your account to be verified before it lets any app in.',
      de: 'Discord verlangt ein verifiziertes Konto, bevor es eine App zulässt.',
    },
  ],
  sources: [
    {
      about: 'register',
      url: 'https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/public-client',
    },
    { about: 'register', url: 'https://github.com/ba1lly/Mynah/releases/tag/v1.1.0' },
    { about: 'sign-in', url: 'https://docs.discord.com/developers/topics/oauth2' },
    { about: 'identity', url: 'https://docs.discord.com/developers/topics/oauth2' },
    { about: 'revocation', url: 'https://discord.com/developers/docs/topics/oauth2' },
    {
      about: 'revocation',
      url: 'https://discord.com/developers/docs/discord-social-sdk/development-guides/unlinking-accounts',
    },
    { about: 'probe', url: 'https://discord.com/developers/docs/topics/rate-limits' },
    {
      about: 'manage-page',
      url: 'https://discord.com/developers/docs/discord-social-sdk/development-guides/account-linking-with-discord',
    },
  ],
  emulated: 'partly-memory',
  confidence: { file: 'documented', 'manage-page': 'secondary', register: 'secondary' },
})
