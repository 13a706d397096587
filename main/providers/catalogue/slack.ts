import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const slack = defineProvider({
  id: 'slack',
  nameOf: () => 'Slack',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://slack.com',
    endpoints: {
      authorization: 'https://slack.com/oauth/v2/authorize',
      token: 'https://slack.com/api/oauth.v2.access',
      userinfo: 'https://slack.com/api/auth.test',
      revocation: 'https://slack.com/api/auth.revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'users:read', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://slack.com/apps/manage',
  console: () => 'https://api.slack.com/apps',
  sources: [
    { about: 'revocation', url: 'https://api.slack.com/methods/auth.revoke' },
    { about: 'revocation', url: 'https://docs.slack.dev/authentication/using-pkce' },
    { about: 'revocation', url: 'https://docs.slack.dev/changelog/2026/03/30/pkce' },
    { about: 'revocation', url: 'https://docs.slack.dev/authentication/installing-with-oauth' },
    { about: 'revocation', url: 'https://docs.slack.dev/reference/methods/oauth.v2.user.access' },
    { about: 'revocation', url: 'https://api.slack.com/methods/apps.uninstall' },
  ],
  confidence: { file: 'documented' },
})
