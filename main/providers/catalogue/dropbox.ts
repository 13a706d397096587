import { defineProvider } from '../define-provider.ts'
import { appToken, handedIn } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Its word for a token that is no good: not `expired_access_token`, which renewing cures. */
const invalid = { status: 401, body: { '/error/.tag': 'invalid_access_token' } } as const

/** Dropbox, through an app that the person registers; PKCE, no secret. */
export const dropbox = defineProvider({
  id: 'dropbox',
  nameOf: () => 'Dropbox',
  recognises: ({ hostname }) => hostname === 'dropbox.com' || hostname === 'www.dropbox.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M6 1.807L0 5.629l6 3.822 6.001-3.822L6 1.807zM18 1.807l-6 3.822 6 3.822 6-3.822-6-3.822zM0 13.274l6 3.822 6.001-3.822L6 9.452l-6 3.822zM18 9.452l-6 3.822 6 3.822 6-3.822-6-3.822zM6 18.371l6.001 3.822 6-3.822-6-3.822L6 18.371z',
    color: '#0061ff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.dropbox.com',
    endpoints: {
      authorization: 'https://www.dropbox.com/oauth2/authorize',
      token: 'https://api.dropboxapi.com/oauth2/token',
      userinfo: 'https://api.dropboxapi.com/2/users/get_current_account',
      revocation: 'https://api.dropboxapi.com/2/auth/token/revoke',
    },
  },
  signIn: codeSignIn({
    client: 'public',
    authMethod: 'none',
    redirect: 'fixed-ports',
    // Else no refresh token, and an access token of four hours.
    ask: { token_access_type: 'offline' },
  }),
  scopes: [{ scope: 'account_info.read', allows: 'scope.read-account' }],
  identity: identityRequest({
    method: 'POST',
    subject: ['/account_id'],
    name: ['/name/display_name'],
    email: ['/email'],
    picture: ['/profile_photo_url'],
    dead: [invalid],
  }),
  revocation: {
    ...standardRevocation,
    // "Disables the access token used to authenticate the call", its refresh token, and every other
    // access token of that refresh token. A call without arguments has no body.
    accepts: ['access_token'],
    tokenIn: 'header',
    sendHint: false,
    authorizedBy: 'the-token',
    alreadyGone: [invalid],
    unknownTokenIsSuccess: false,
    ends: 'pair',
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://www.dropbox.com/account/connected_apps',
  console: () => 'https://www.dropbox.com/developers/apps',
  handedIn: [
    handedIn({
      id: 'app',
      name: appToken,
      shape: /sl\.(?:u\.)?[\w=-]{100,2000}/,
      ends: 'as-linked',
    }),
    // Those without an end, from before 2021, have no form of their own.
    handedIn({ id: 'unmarked', name: appToken, shape: null, ends: 'as-linked' }),
  ],
  register: [
    {
      en: 'Register every address that Handback shows, with its port.',
      de: 'Trage jede Adresse, die Handback zeigt, mit ihrem Port ein.',
    },
  ],
  notes: [
    {
      en: 'Dropbox wants every address to return to in the app’s settings, with its port.',
      de: 'Dropbox verlangt jede Rückadresse in den Einstellungen der App, mit Port.',
    },
    {
      en: 'Revoking ends the tokens; Dropbox may go on listing the app until you remove it there.',
      de: 'Der Widerruf beendet die Tokens; Dropbox führt die App eventuell weiter auf, bis sie dort entfernt wird.',
    },
    {
      en: 'Dropbox discourages apps that have each person register an app of their own.',
      de: 'Dropbox rät von Apps ab, für die jede Person eine eigene App registriert.',
    },
  ],
  sources: [
    { about: 'register', url: 'https://www.dropbox.com/developers/reference/oauth-guide' },
    { about: 'sign-in', url: 'https://www.dropbox.com/developers/reference/oauth-guide' },
    {
      about: 'sign-in',
      url: 'https://dropbox.tech/developers/using-oauth-2-0-with-offline-access',
    },
    {
      about: 'revocation',
      url: 'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/auth/DbxUserAuthRequests.html',
    },
    {
      about: 'revocation',
      url: 'https://github.com/dropbox/dropbox-api-spec/blob/main/auth.stone',
    },
    {
      about: 'identity',
      url: 'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/users/Account.html',
    },
    {
      about: 'probe',
      url: 'https://github.com/dropbox/dropbox-sdk-python/blob/main/dropbox/auth.py',
    },
    {
      about: 'manage-page',
      url: 'https://gist.github.com/naveen/f7a898534e349586cef8',
    },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary' },
})
