import { isLoopbackHost } from '../../system/loopback-host.ts'
import { standardClientTest } from '../client-test-rules.ts'
import { defineProvider } from '../define-provider.ts'
import { openIdIdentity } from '../identity-rules.ts'
import { standardRevocation } from '../revocation-rules.ts'
import { codeSignIn } from '../sign-in-rules.ts'
import { identityScopes } from './openid.ts'

const names: Readonly<Record<string, string>> = { '/meadow': 'Meadow', '/harbour': 'Harbour' }

const nameAt = (issuer: URL): string | undefined => names[issuer.pathname.replace(/\/$/, '')]

/** The two providers of the demo: oidc-provider on this computer, at `/meadow` and `/harbour`. */
export const demo = defineProvider({
  id: 'demo',
  name: 'Demo',
  nameOf: (issuer) => nameAt(issuer) ?? issuer.host,
  recognises: (issuer) => isLoopbackHost(issuer.hostname) && nameAt(issuer) !== undefined,
  mark: {
    viewBox: '0 0 24 24',
    path: 'M3 18c3-6 6-6 9 0 3-6 6-6 9 0v2H3v-2Zm9-14a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
    color: '#2f7d5b',
  },
  server: { kind: 'discovered', issuer: null },
  signIn: codeSignIn({
    authMethod: 'client_secret_basic',
    clientTest: standardClientTest,
    dpop: true,
  }),
  scopes: identityScopes,
  identity: openIdIdentity,
  // oidc-provider drops the whole grant with either token (its `revokeGrantPolicy`).
  revocation: { ...standardRevocation, ends: 'grant', leaves: 'nothing' },
  managePage: ({ issuer }) => `${issuer.replace(/\/$/, '')}/apps`,
  sources: [
    {
      about: 'revocation',
      url: 'https://github.com/panva/node-oidc-provider/blob/main/docs/README.md',
    },
  ],
  confidence: { file: 'tried' },
})
