import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const okta = defineProvider({
  id: 'okta',
  nameOf: () => 'Okta',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 0C5.389 0 0 5.35 0 12s5.35 12 12 12 12-5.35 12-12S18.611 0 12 0zm0 18c-3.325 0-6-2.675-6-6s2.675-6 6-6 6 2.675 6 6-2.675 6-6 6z',
    color: '#007dc1',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://{domain}',
    endpoints: {
      authorization: 'https://{domain}/oauth2/default/v1/authorize',
      token: 'https://{domain}/oauth2/default/v1/token',
      userinfo: 'https://{domain}/oauth2/default/v1/userinfo',
      revocation: 'https://{domain}/oauth2/default/v1/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
    { scope: 'offline_access', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  sources: [
    { about: 'revocation', url: 'https://developer.okta.com/docs/guides/revoke-tokens/main/' },
    {
      about: 'revocation',
      url: 'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/customas/revokecustomas',
    },
    {
      about: 'revocation',
      url: 'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/orgas/revoke',
    },
    { about: 'revocation', url: 'https://github.com/openid/AppAuth-iOS/issues/357' },
  ],
  confidence: { file: 'documented' },
})
