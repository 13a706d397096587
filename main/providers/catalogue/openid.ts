import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider, type ScopeInWords } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'

/** The narrowest set that identifies the person, and what makes a refresh token. */
export const identityScopes: readonly ScopeInWords[] = [
  { scope: 'openid', allows: 'scope.openid' },
  { scope: 'profile', allows: 'scope.profile' },
  { scope: 'email', allows: 'scope.email' },
  { scope: 'offline_access', allows: 'scope.offline_access' },
]

/** What these scopes allow wherever they are granted (OpenID Connect Core 1.0, 5.4 and 11). */
export const standardScopes: readonly ScopeInWords[] = [
  ...identityScopes,
  { scope: 'address', allows: 'scope.address' },
  { scope: 'phone', allows: 'scope.phone' },
]

/** Any OpenID provider by address: knows the standards and nothing else. */
export const openid = defineProvider({
  id: 'openid',
  name: 'OpenID',
  nameOf: (issuer) =>
    issuer.hostname + (issuer.pathname === '/' ? '' : issuer.pathname.replace(/\/$/, '')),
  recognises: () => true,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm0 13.5a7.5 7.5 0 0 1-5.7-2.6c1-1.6 3.2-2.4 5.7-2.4s4.7.8 5.7 2.4A7.5 7.5 0 0 1 12 19.5Z',
  },
  server: { kind: 'discovered', issuer: null },
  signIn: codeSignIn({
    authMethod: 'client_secret_basic',
    clientTest: standardClientTest,
    dpop: true,
  }),
  scopes: identityScopes,
  identity: openIdIdentity,
  revocation: standardRevocation,
  sources: [
    { about: 'revocation', url: 'https://www.rfc-editor.org/rfc/rfc7009' },
    { about: 'sign-in', url: 'https://openid.net/specs/openid-connect-core-1_0.html' },
  ],
  confidence: { file: 'tried' },
})
