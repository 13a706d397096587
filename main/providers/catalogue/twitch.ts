import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const twitch = defineProvider({
  id: 'twitch',
  nameOf: () => 'Twitch',
  recognises: () => false,
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
    },
  },
  signIn: codeSignIn(),
  scopes: [],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.twitch.tv/settings/connections',
  console: () => 'https://dev.twitch.tv/console/apps',
  sources: [
    { about: 'revocation', url: 'https://dev.twitch.tv/docs/authentication/revoke-tokens' },
    { about: 'revocation', url: 'https://dev.twitch.tv/docs/authentication/getting-tokens-oauth/' },
    { about: 'revocation', url: 'https://dev.twitch.tv/docs/authentication/validate-tokens' },
    { about: 'revocation', url: 'https://dev.twitch.tv/docs/authentication/register-app' },
    { about: 'revocation', url: 'https://github.com/twitchdev/issues/issues/1097' },
    { about: 'revocation', url: 'https://github.com/twitchdev/issues/issues/943' },
  ],
  confidence: { file: 'documented' },
})
