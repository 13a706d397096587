import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const facebook = defineProvider({
  id: 'facebook',
  nameOf: () => 'Facebook',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M9.101 23.691v-7.98H6.627v-3.667h2.474v-1.58c0-4.085 1.848-5.978 5.858-5.978.401 0 .955.042 1.468.103a8.68 8.68 0 0 1 1.141.195v3.325a8.623 8.623 0 0 0-.653-.036 26.805 26.805 0 0 0-.733-.009c-.707 0-1.259.096-1.675.309a1.686 1.686 0 0 0-.679.622c-.258.42-.374.995-.374 1.752v1.297h3.919l-.386 2.103-.287 1.564h-3.246v8.245C19.396 23.238 24 18.179 24 12.044c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.628 3.874 10.35 9.101 11.647Z',
    color: '#0866ff',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.facebook.com',
    endpoints: {
      authorization: 'https://www.facebook.com/v25.0/dialog/oauth',
      token: 'https://graph.facebook.com/v25.0/oauth/access_token',
      userinfo: 'https://graph.facebook.com/v25.0/me?fields=id,name',
      revocation: 'https://graph.facebook.com/v25.0/me/permissions',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'public_profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.facebook.com/settings?tab=applications',
  console: () => 'https://developers.facebook.com/apps/',
  sources: [
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/docs/graph-api/reference/user/permissions/',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/docs/facebook-login/guides/permissions/request-revoke/',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/documentation/facebook-login/guides/advanced/oidc-token',
    },
    {
      about: 'revocation',
      url: 'https://developers.facebook.com/documentation/facebook-login/ios/limited-login/token',
    },
  ],
  confidence: { file: 'documented' },
})
