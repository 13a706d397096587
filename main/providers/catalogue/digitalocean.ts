import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const digitalocean = defineProvider({
  id: 'digitalocean',
  nameOf: () => 'DigitalOcean',
  recognises: () => false,
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
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'read', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://cloud.digitalocean.com/account/api/access',
  console: () => 'https://cloud.digitalocean.com/account/api/applications',
  sources: [
    { about: 'revocation', url: 'https://docs.digitalocean.com/documentation/oauth' },
    { about: 'revocation', url: 'https://docs.digitalocean.com/reference/api/oauth' },
    {
      about: 'revocation',
      url: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/digitalocean_oauth_application_token_v1',
    },
  ],
  confidence: { file: 'documented' },
})
