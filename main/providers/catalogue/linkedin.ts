import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const linkedin = defineProvider({
  id: 'linkedin',
  nameOf: () => 'LinkedIn',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://www.linkedin.com/oauth',
    endpoints: {
      authorization: 'https://www.linkedin.com/oauth/v2/authorization',
      token: 'https://www.linkedin.com/oauth/v2/accessToken',
      userinfo: 'https://api.linkedin.com/v2/userinfo',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'openid', allows: 'scope.read' },
    { scope: 'profile', allows: 'scope.read' },
    { scope: 'email', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services',
  console: () => 'https://www.linkedin.com/developers/apps',
  sources: [
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow-native',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection',
    },
    {
      about: 'revocation',
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/best-practices/application-development',
    },
  ],
  confidence: { file: 'documented' },
})
