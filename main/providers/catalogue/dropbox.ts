import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const dropbox = defineProvider({
  id: 'dropbox',
  nameOf: () => 'Dropbox',
  recognises: () => false,
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
  signIn: codeSignIn(),
  scopes: [{ scope: 'account_info.read', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.dropbox.com/account/connected_apps',
  console: () => 'https://www.dropbox.com/developers/apps',
  sources: [
    { about: 'revocation', url: 'https://www.dropbox.com/developers/reference/oauth-guide' },
    {
      about: 'revocation',
      url: 'https://dropbox.tech/developers/using-oauth-2-0-with-offline-access',
    },
    {
      about: 'revocation',
      url: 'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/auth/DbxUserAuthRequests.html',
    },
  ],
  confidence: { file: 'documented' },
})
