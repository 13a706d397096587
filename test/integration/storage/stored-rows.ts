import type { Account } from '../../../main/domain/account.ts'
import type { OAuthClient } from '../../../main/domain/client.ts'
import type { RevocationJob, RevocationStep } from '../../../main/domain/job.ts'
import type { HeldToken } from '../../../main/domain/token.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'

// Whole rows with sensible values, so that a test names only what it is about.

export const aClient = (over: Partial<OAuthClient> = {}): OAuthClient => ({
  ref: 'client-1',
  providerId: 'meadow',
  serverName: 'Meadow',
  metadata: {
    issuer: 'https://meadow.example',
    authorizationEndpoint: 'https://meadow.example/authorize',
    tokenEndpoint: 'https://meadow.example/token',
    userinfoEndpoint: null,
    jwksUri: null,
    revocationEndpoint: 'https://meadow.example/revoke',
    introspectionEndpoint: null,
    registrationEndpoint: null,
    endSessionEndpoint: null,
    deviceAuthorizationEndpoint: null,
    pushedRequestEndpoint: null,
    scopesSupported: ['openid'],
    promptValuesSupported: null,
    tokenEndpointAuthMethodsSupported: null,
    codeChallengeMethodsSupported: ['S256'],
    idTokenSigningAlgValuesSupported: null,
    issParameterSupported: true,
    offersDpop: true,
    serviceDocumentation: null,
    trustedHosts: [],
  },
  clientId: 'handback',
  authMethod: 'none',
  redirectRule: 'any-port',
  redirectPath: '/callback/1',
  registeredByUs: false,
  registrationClientUri: null,
  hasSecret: false,
  createdAt: 1000,
  handedIn: null,
  ...over,
})

export const anAccount = (over: Partial<Account> = {}): Account => ({
  id: 'account-1',
  origin: 'linked',
  clientRef: 'client-1',
  providerId: 'meadow',
  issuer: 'https://meadow.example',
  subject: `subject of ${over.id ?? 'account-1'}`,
  label: null,
  profile: { displayName: 'Ada', username: null, email: 'ada@meadow.example', pictureUrl: null },
  scopes: ['openid', 'email'],
  here: 'logged-in',
  there: 'allowed',
  linkedAt: 2000,
  loggedOutAt: null,
  checkedAt: null,
  revocableUntil: null,
  ending: null,
  endedAt: null,
  removedAt: null,
  ...over,
})

export const aToken = (over: Partial<HeldToken> = {}): HeldToken => ({
  id: 'token-1',
  accountId: 'account-1',
  clientRef: 'client-1',
  kind: 'refresh_token',
  lineage: 'lineage-1',
  scopes: ['openid'],
  issuedAt: 2000,
  expiresAt: null,
  replacedAt: null,
  refreshedOkAt: null,
  sealed: new Uint8Array([1, 2, 3]),
  fingerprint: new Uint8Array([9]),
  version: 1,
  destroyedAt: null,
  ...over,
})

export const aJob = (over: Partial<RevocationJob> = {}): RevocationJob => ({
  id: 'job-1',
  accountId: 'account-1',
  state: 'pending',
  reason: 'due',
  nextAttemptAt: 3000,
  attempts: 0,
  createdAt: 3000,
  firstSentAt: null,
  attention: null,
  lastFailure: null,
  closedAt: null,
  ending: null,
  host: 'meadow.example',
  runId: null,
  paused: false,
  before: { here: 'logged-in', there: 'allowed' },
  ...over,
})

export const aStep = (over: Partial<RevocationStep> = {}): RevocationStep => ({
  jobId: 'job-1',
  tokenId: 'token-1',
  kind: 'refresh_token',
  position: 0,
  state: 'todo',
  sentCount: 0,
  doneAt: null,
  probeBefore: null,
  probeAfter: null,
  ...over,
})

/** One linked account with one refresh token. */
export function link(stores: WritableStores, sealed?: Uint8Array): void {
  stores.clients.insert(aClient())
  stores.accounts.insert(anAccount())
  stores.tokens.insert(aToken(sealed === undefined ? {} : { sealed }))
}
