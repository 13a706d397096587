import { defineProvider } from '../define-provider.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** Strava, through an app that the person registers. */
export const strava = defineProvider({
  id: 'strava',
  nameOf: () => 'Strava',
  recognises: ({ hostname }) => hostname === 'strava.com' || hostname === 'www.strava.com',
  mark: {
    viewBox: '0 0 24 24',
    path: 'M15.387 17.944l-2.089-4.116h-3.065L15.387 24l5.15-10.172h-3.066m-7.008-5.599l2.836 5.598h4.172L10.463 0l-7 13.828h4.169',
    color: '#fc4c02',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.strava.com',
    endpoints: {
      authorization: 'https://www.strava.com/oauth/authorize',
      token: 'https://www.strava.com/oauth/token',
      // Moves to another host on 1 June 2027.
      userinfo: 'https://www.strava.com/api/v3/athlete',
      // Takes the refresh token. `…/deauthorize` wants a live access token, and goes on 1 June 2027.
      revocation: 'https://www.strava.com/oauth/revoke',
    },
  },
  // Only the domain of the redirect is checked, and this address is always accepted.
  signIn: codeSignIn({
    pkce: false,
    client: 'secret',
    scopeSeparator: ',',
    deadRefresh: [
      { status: 400, body: { '/errors/0/resource': 'RefreshToken', '/errors/0/code': 'invalid' } },
    ],
  }),
  scopes: [{ scope: 'read', allows: 'scope.public' }],
  identity: identityRequest({
    subject: ['/id'],
    name: ['/firstname'],
    username: ['/username'],
    picture: ['/profile'],
  }),
  revocation: {
    ...standardRevocation,
    authorizedBy: 'client-basic',
    // The answer for a dead token is not documented.
    unknownTokenIsSuccess: false,
    ends: 'pair',
    // That the app leaves “My Apps” is documented for the old address only.
    leaves: 'unknown',
  },
  managePage: () => 'https://www.strava.com/settings/apps',
  console: () => 'https://www.strava.com/settings/api',
  notes: [
    {
      en: 'It needs an app of your own, and since June 2026 a paid Strava subscription of whoever registers it.',
      de: 'Nötig ist eine eigene App und seit Juni 2026 ein kostenpflichtiges Strava-Abo dessen, der sie registriert.',
    },
    {
      en: 'Each sign-in is ended by itself; whether the app then leaves the list on Strava’s page is not documented.',
      de: 'Jede Anmeldung wird für sich beendet; ob die App dann von der Liste auf der Strava-Seite verschwindet, ist nicht dokumentiert.',
    },
  ],
  sources: [
    // Quotes Strava's page as of June 2026.
    { about: 'revocation', url: 'https://github.com/stravalib/stravalib/issues/738' },
    { about: 'sign-in', url: 'https://developers.strava.com/docs/authentication/' },
    { about: 'probe', url: 'https://developers.strava.com/docs/authentication/' },
    // What it answers to a dead refresh token.
    { about: 'probe', url: 'https://github.com/dreeveapp/dreeve/issues/1449' },
    { about: 'manage-page', url: 'https://developers.strava.com/docs/authentication/' },
    { about: 'identity', url: 'https://developers.strava.com/docs/reference/' },
  ],
  confidence: { file: 'documented', revocation: 'secondary', identity: 'secondary' },
})
