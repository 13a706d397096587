import { defineProvider } from '../define-provider.ts'
import { unmarkedAppToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Spotify, through an app that the person registers. */
export const spotify = defineProvider({
  id: 'spotify',
  nameOf: () => 'Spotify',
  recognises: ({ hostname }) => /^((www|accounts|open)\.)?spotify\.com$/.test(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 0C5.4 0 0 5.4 0 12s5.4 12 12 12 12-5.4 12-12S18.66 0 12 0zm5.521 17.34c-.24.359-.66.48-1.021.24-2.82-1.74-6.36-2.101-10.561-1.141-.418.122-.779-.179-.899-.539-.12-.421.18-.78.54-.9 4.56-1.021 8.52-.6 11.64 1.32.42.18.479.659.301 1.02zm1.44-3.3c-.301.42-.841.6-1.262.3-3.239-1.98-8.159-2.58-11.939-1.38-.479.12-1.02-.12-1.14-.6-.12-.48.12-1.021.6-1.141C9.6 9.9 15 10.561 18.72 12.84c.361.181.54.78.241 1.2zm.12-3.36C15.24 8.4 8.82 8.16 5.16 9.301c-.6.179-1.2-.181-1.38-.721-.18-.601.18-1.2.72-1.381 4.26-1.26 11.28-1.02 15.721 1.621.539.3.719 1.02.419 1.56-.299.421-1.02.599-1.559.3z',
    color: '#1ed760',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://accounts.spotify.com',
    endpoints: {
      authorization: 'https://accounts.spotify.com/authorize',
      token: 'https://accounts.spotify.com/api/token',
      userinfo: 'https://api.spotify.com/v1/me',
      // Its metadata names a revocation endpoint that no page of the Web API describes and no report
      // shows working for these tokens: not used.
    },
  },
  signIn: codeSignIn({ client: 'public' }),
  // None: id, name and picture are public; what the scopes add is withheld from new apps.
  scopes: [],
  identity: identityRequest({
    // `id` may change; this one is stable for the lifetime of the account.
    subject: ['/account_id'],
    name: ['/display_name'],
    username: ['/id'],
    email: ['/email'],
    picture: ['/images/0/url'],
  }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.spotify.com/account/apps/',
  console: () => 'https://developer.spotify.com/dashboard',
  otherHosts: ['www.spotify.com', 'developer.spotify.com'],
  handedIn: [unmarkedAppToken],
  notes: [
    {
      en: 'Spotify lets no app end its own access: it has to be removed by hand on Spotify’s page of apps.',
      de: 'Bei Spotify kann keine App ihren Zugriff selbst beenden: Er muss auf der Spotify-Seite der Apps von Hand entfernt werden.',
    },
    {
      en: 'It needs an app of your own, whose owner has Spotify Premium; it serves at most five people.',
      de: 'Nötig ist eine eigene App, deren Besitzer Spotify Premium hat; sie gilt für höchstens fünf Personen.',
    },
    {
      en: 'Access ends by itself six months after it was allowed.',
      de: 'Der Zugriff endet sechs Monate, nachdem du ihn erlaubt hast, von selbst.',
    },
  ],
  sources: [
    {
      about: 'sign-in',
      url: 'https://developer.spotify.com/documentation/web-api/concepts/redirect_uri',
    },
    {
      about: 'sign-in',
      url: 'https://developer.spotify.com/documentation/web-api/tutorials/february-2026-migration-guide',
    },
    {
      about: 'identity',
      url: 'https://developer.spotify.com/documentation/web-api/references/changes/may-2026',
    },
    { about: 'identity', url: 'https://rdrr.io/cran/spotifyr/man/get_my_profile.html' },
    {
      about: 'revocation',
      url: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
    },
    {
      about: 'probe',
      url: 'https://app.unpkg.com/@spotify/web-api-ts-sdk@1.2.0/files/dist/mjs/responsevalidation/DefaultResponseValidator.js',
    },
    {
      about: 'manage-page',
      url: 'https://www.howtogeek.com/325675/how-to-revoke-third-party-app-permissions-from-spotify/',
    },
  ],
  confidence: { file: 'documented', 'manage-page': 'secondary' },
})
