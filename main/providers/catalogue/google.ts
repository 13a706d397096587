import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const google = defineProvider({
  id: 'google',
  nameOf: () => 'Google',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12.48 10.92v3.28h7.84c-.24 1.84-.853 3.187-1.787 4.133-1.147 1.147-2.933 2.4-6.053 2.4-4.827 0-8.6-3.893-8.6-8.72s3.773-8.72 8.6-8.72c2.6 0 4.507 1.027 5.907 2.347l2.307-2.307C18.747 1.44 16.133 0 12.48 0 5.867 0 .307 5.387.307 12s5.56 12 12.173 12c3.573 0 6.267-1.173 8.373-3.36 2.16-2.16 2.84-5.213 2.84-7.667 0-.76-.053-1.467-.173-2.053H12.48z',
    color: '#4285f4',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://accounts.google.com',
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      userinfo: 'https://openidconnect.googleapis.com/v1/userinfo',
      revocation: 'https://oauth2.googleapis.com/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://myaccount.google.com/connections',
  console: () => 'https://console.cloud.google.com/auth/clients',
  sources: [
    {
      about: 'revocation',
      url: 'https://developers.google.com/identity/protocols/oauth2/native-app',
    },
    {
      about: 'revocation',
      url: 'https://developers.google.com/youtube/v3/guides/auth/installed-apps',
    },
    {
      about: 'revocation',
      url: 'https://developers.google.com/identity/protocols/oauth2/limited-input-device',
    },
    { about: 'revocation', url: 'https://accounts.google.com/.well-known/openid-configuration' },
    {
      about: 'revocation',
      url: 'https://github.com/taylorwilsdon/google_workspace_mcp/issues/1008',
    },
    { about: 'revocation', url: 'https://github.com/customeros/customeros/pull/11611' },
  ],
  confidence: { file: 'documented' },
})
