import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const microsoft = defineProvider({
  id: 'microsoft',
  nameOf: () => 'Microsoft',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://account.live.com',
    endpoints: {
      authorization: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
      token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      userinfo: 'https://graph.microsoft.com/oidc/userinfo',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
    { scope: 'offline_access', allows: 'scope.read' },
    { scope: 'User.Read', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://account.live.com/consent/Manage',
  console: () =>
    'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
  sources: [
    { about: 'revocation', url: 'https://learn.microsoft.com/graph/api/user-revokesigninsessions' },
    { about: 'revocation', url: 'https://learn.microsoft.com/entra/identity-platform/reply-url' },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/powershell/module/azuread/migrate/revoke-azureadsignedinuserallrefreshtoken',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/answers/questions/2155798/issues-with-revoke-user-session-using-graph-api',
    },
    {
      about: 'revocation',
      url: 'https://github.com/mozilla-ai/apron-auth/blob/main/src/apron_auth/providers/microsoft.py',
    },
  ],
  confidence: { file: 'documented' },
})
