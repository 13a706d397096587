import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const orcid = defineProvider({
  id: 'orcid',
  nameOf: () => 'ORCID',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 0C5.372 0 0 5.372 0 12s5.372 12 12 12 12-5.372 12-12S18.628 0 12 0zM7.369 4.378c.525 0 .947.431.947.947s-.422.947-.947.947a.95.95 0 0 1-.947-.947c0-.525.422-.947.947-.947zm-.722 3.038h1.444v10.041H6.647V7.416zm3.562 0h3.9c3.712 0 5.344 2.653 5.344 5.025 0 2.578-2.016 5.025-5.325 5.025h-3.919V7.416zm1.444 1.303v7.444h2.297c3.272 0 4.022-2.484 4.022-3.722 0-2.016-1.284-3.722-4.097-3.722h-2.222z',
    color: '#a6ce39',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://orcid.org',
    endpoints: {
      authorization: 'https://orcid.org/oauth/authorize',
      token: 'https://orcid.org/oauth/token',
      userinfo: 'https://orcid.org/oauth/userinfo',
      revocation: 'https://orcid.org/oauth/revoke',
    },
  },
  signIn: codeSignIn(),
  scopes: [{ scope: 'openid', allows: 'scope.read' }],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://orcid.org/trusted-parties',
  console: () => 'https://orcid.org/developer-tools',
  sources: [
    { about: 'revocation', url: 'https://info.orcid.org/ufaqs/how-can-i-revoke-tokens' },
    { about: 'revocation', url: 'https://members.orcid.org/node/2238' },
    {
      about: 'revocation',
      url: 'https://groups.google.com/d/msg/orcid-api-users/xMNKBsAMs50/OAXqOmZICAAJ',
    },
    { about: 'revocation', url: 'http://members.orcid.org/api/oauth/refresh-tokens' },
  ],
  confidence: { file: 'documented' },
})
