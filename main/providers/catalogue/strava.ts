import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const strava = defineProvider({
  id: 'strava',
  nameOf: () => 'Strava',
  recognises: () => false,
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
      userinfo: 'https://www.strava.com/api/v3/athlete',
      revocation: 'https://www.strava.com/oauth/deauthorize',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'read', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.strava.com/settings/apps',
  console: () => 'https://www.strava.com/settings/api',
  sources: [
    { about: 'revocation', url: 'https://developers.strava.com/docs/authentication/' },
    { about: 'revocation', url: 'https://strava.github.io/api/v3/oauth' },
    {
      about: 'revocation',
      url: 'https://www.rubydoc.info/gems/strava-ruby-client/Strava/Api/Endpoints/OAuth',
    },
  ],
  confidence: { file: 'secondary' },
})
