import { defineProvider } from '../define-provider.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityRequest } from '../identity-rules.ts'

// DRAFT made from the facts file: to be written properly.
export const atlassian = defineProvider({
  id: 'atlassian',
  nameOf: () => 'Atlassian Cloud',
  recognises: () => false,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M7.12 11.084a.683.683 0 00-1.16.126L.075 22.974a.703.703 0 00.63 1.018h8.19a.678.678 0 00.63-.39c1.767-3.65.696-9.203-2.406-12.52zM11.434.386a15.515 15.515 0 00-.906 15.317l3.95 7.9a.703.703 0 00.628.388h8.19a.703.703 0 00.63-1.017L12.63.38a.664.664 0 00-1.196.006z',
    color: '#0052cc',
  },
  server: {
    kind: 'fixed',
    issuer: 'https://auth.atlassian.com',
    endpoints: {
      authorization: 'https://auth.atlassian.com/authorize',
      token: 'https://auth.atlassian.com/oauth/token',
      userinfo: 'https://api.atlassian.com/me',
    },
  },
  signIn: codeSignIn(),
  scopes: [
    { scope: 'read:me', allows: 'scope.read' },
    { scope: 'offline_access', allows: 'scope.read' },
  ],
  identity: identityRequest({ subject: ['/id'] }),
  revocation: { kind: 'none' },
  managePage: () => 'https://id.atlassian.com/manage-profile/apps',
  console: () => 'https://developer.atlassian.com/console/myapps/',
  sources: [
    {
      about: 'revocation',
      url: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
    },
    {
      about: 'revocation',
      url: 'https://developer.atlassian.com/cloud/confluence/oauth-2-3lo-apps/',
    },
    {
      about: 'revocation',
      url: 'https://support.atlassian.com/security-and-access-policies/docs/manage-your-users-third-party-apps/',
    },
    {
      about: 'revocation',
      url: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/atlassian_auth_key',
    },
  ],
  confidence: { file: 'documented' },
})
