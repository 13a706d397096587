import { defineProvider } from '../define-provider.ts'
import { handedIn, refreshToken } from '../handed-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** DigitalOcean. A desktop app is a public client there, and registers itself (RFC 7591). */
export const digitalocean = defineProvider({
  id: 'digitalocean',
  nameOf: () => 'DigitalOcean',
  recognises: ({ hostname }) =>
    ['cloud.digitalocean.com', 'digitalocean.com', 'www.digitalocean.com'].includes(hostname),
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.04 0C5.408-.02.005 5.37.005 11.992h4.638c0-4.923 4.882-8.731 10.064-6.855a6.95 6.95 0 014.147 4.148c1.889 5.177-1.924 10.055-6.84 10.064v-4.61H7.391v4.623h4.61V24c7.86 0 13.967-7.588 11.397-15.83-1.115-3.59-3.985-6.446-7.575-7.575A12.8 12.8 0 0012.039 0zM7.39 19.362H3.828v3.564H7.39zm-3.563 0v-2.978H.85v2.978z',
    color: '#0080ff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://cloud.digitalocean.com',
    endpoints: {
      authorization: 'https://cloud.digitalocean.com/v1/oauth/authorize',
      token: 'https://cloud.digitalocean.com/v1/oauth/token',
      userinfo: 'https://api.digitalocean.com/v2/account',
      revocation: 'https://cloud.digitalocean.com/v1/oauth/revoke',
      registration: 'https://cloud.digitalocean.com/v1/oauth/register',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'read', allows: 'scope.read' }],
  identity: identityRequest({
    subject: ['/account/uuid'],
    name: ['/account/name'],
    email: ['/account/email'],
  }),
  revocation: {
    ...standardRevocation,
    // "Revoke an access token": that it ends the refresh token as well is said nowhere, so a person
    // has to look after that one.
    accepts: ['access_token'],
    sendHint: false,
    authorizedBy: 'the-token',
    unknownTokenIsSuccess: false,
  },
  probes: ['userinfo', 'refresh'],
  managePage: () => 'https://cloud.digitalocean.com/account/api/tokens',
  console: () => 'https://cloud.digitalocean.com/account/api/applications',
  handedIn: [
    handedIn({
      id: 'access',
      name: { en: 'access token', de: 'Zugriffstoken' },
      shape: /do[op]_v1_[a-f0-9]{64}/,
      ends: 'as-linked',
    }),
    handedIn({
      id: 'refresh',
      name: refreshToken,
      shape: /dor_v1_[a-f0-9]{64}/,
      kind: 'refresh_token',
      whose: null,
    }),
  ],
  notes: [
    {
      en: 'DigitalOcean lets an app end its access token only; the rest has to be removed on its page.',
      de: 'Bei DigitalOcean kann eine App nur ihr Zugriffstoken beenden; der Rest ist auf der Seite zu entfernen.',
    },
    {
      en: 'The permission is for one team, and to remove it there takes that team’s right to do so.',
      de: 'Die Berechtigung gilt für ein Team; zum Entfernen braucht es das Recht dazu in diesem Team.',
    },
    {
      en: 'The narrowest permission is to read everything that you can read there.',
      de: 'Die engste Berechtigung ist, alles zu lesen, was du dort lesen kannst.',
    },
  ],
  sources: [
    { about: 'sign-in', url: 'https://docs.digitalocean.com/documentation/oauth' },
    { about: 'revocation', url: 'https://docs.digitalocean.com/reference/api/oauth' },
    { about: 'revocation', url: 'https://github.com/digitalocean/doctl' },
    {
      about: 'identity',
      url: 'https://github.com/digitalocean/openapi/blob/main/specification/resources/account/models/account.yml',
    },
    {
      about: 'manage-page',
      url: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/digitalocean_oauth_application_token_v1',
    },
    { about: 'tokens', url: 'https://docs.digitalocean.com/release-notes/api/' },
  ],
  confidence: {
    file: 'documented',
    'sign-in': 'secondary',
    revocation: 'secondary',
    probe: 'secondary',
    'manage-page': 'secondary',
    tokens: 'secondary',
  },
})
