import { defineProvider, type Rfc7009Revocation, type ScopeInWords } from '../define-provider.ts'

/** The narrowest set that identifies the person, and what makes a refresh token. */
export const identityScopes: readonly ScopeInWords[] = [
  { scope: 'openid', allows: 'scope.openid' },
  { scope: 'profile', allows: 'scope.profile' },
  { scope: 'email', allows: 'scope.email' },
  { scope: 'offline_access', allows: 'scope.offline_access' },
]

/** RFC 7009 to the letter. What else one revocation ends is left open there (§2.1): assume nothing. */
export const standardRevocation: Rfc7009Revocation = {
  kind: 'rfc7009',
  sendHint: true,
  // RFC 7009 §2.2 answers an unknown token with success; a server that documents an error instead
  // has a file of its own that says so.
  alreadyGone: [],
  authorizedBy: 'client',
  unknownTokenIsSuccess: true,
  ends: 'token',
}

/** Any OpenID provider by address: knows the standards and nothing else. */
export const openid = defineProvider({
  id: 'openid',
  nameOf: (issuer) =>
    issuer.hostname + (issuer.pathname === '/' ? '' : issuer.pathname.replace(/\/$/, '')),
  recognises: () => true,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm0 13.5a7.5 7.5 0 0 1-5.7-2.6c1-1.6 3.2-2.4 5.7-2.4s4.7.8 5.7 2.4A7.5 7.5 0 0 1 12 19.5Z',
  },
  scopes: identityScopes,
  revocation: standardRevocation,
  probes: ['introspection', 'userinfo', 'refresh'],
  // RFC 8414 `service_documentation` is for developers; nothing standard names the page people need.
  managePage: () => null,
  signOutPage: () => null,
  otherHosts: [],
  words: {
    asked: 'provider.openid.asked',
    alsoAffected: 'provider.openid.also-affected',
    notAffected: 'provider.openid.not-affected',
  },
  sources: [
    'https://www.rfc-editor.org/rfc/rfc7009',
    'https://openid.net/specs/openid-connect-core-1_0.html',
  ],
  confidence: 'documented',
})
