import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const linear = defineProvider({
  id: 'linear',
  nameOf: () => 'Linear',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M2.886 4.18A11.982 11.982 0 0 1 11.99 0C18.624 0 24 5.376 24 12.009c0 3.64-1.62 6.903-4.18 9.105L2.887 4.18ZM1.817 5.626l16.556 16.556c-.524.33-1.075.62-1.65.866L.951 7.277c.247-.575.537-1.126.866-1.65ZM.322 9.163l14.515 14.515c-.71.172-1.443.282-2.195.322L0 11.358a12 12 0 0 1 .322-2.195Zm-.17 4.862 9.823 9.824a12.02 12.02 0 0 1-9.824-9.824Z',
    color: '#5e6ad2',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://linear.app',
    endpoints: {
      authorization: 'https://linear.app/oauth/authorize',
      token: 'https://api.linear.app/oauth/token',
      userinfo: 'https://api.linear.app/graphql',
      revocation: 'https://api.linear.app/oauth/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'read', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://linear.app/settings/account/security',
  console: () => 'https://linear.app/settings/api/applications/new',
  sources: [
    {
      about: 'revocation',
      url: 'https://linear.app/developers/oauth-2-0-authentication (full text read through the copy in github roboalchemist/llm-code-docs docs/llms-txt/linear/)',
    },
    { about: 'revocation', url: 'https://developers.linear.app/docs/oauth/authentication' },
  ],
  confidence: { file: 'documented' },
})
