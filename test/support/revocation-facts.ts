import type { Account } from '../../main/domain/account.ts'
import type { OAuthClient, ServerMetadata } from '../../main/domain/client.ts'
import type { RevocationJob, RevocationStep } from '../../main/domain/job.ts'
import type { HeldToken } from '../../main/domain/token.ts'
import { standardRevocation, type AppRevocation } from '../../main/providers/revocation-rules.ts'
import type { HttpResponse, HttpSilence } from '../../main/system/http.ts'

/** 2026-01-15 12:00 UTC */
export const noon = Date.UTC(2026, 0, 15, 12)

export const plainRules: AppRevocation = standardRevocation

export function anAccount(more: Partial<Account> = {}): Account {
  return {
    id: 'account-1',
    origin: 'linked',
    clientRef: 'client-1',
    providerId: 'test',
    issuer: 'https://meadow.example',
    subject: '987654',
    label: null,
    profile: { displayName: 'Ada', username: 'ada', email: null, pictureUrl: null },
    scopes: ['openid'],
    here: 'logged-in',
    there: 'allowed',
    linkedAt: noon,
    loggedOutAt: null,
    checkedAt: null,
    revocableUntil: null,
    ending: null,
    endedAt: null,
    removedAt: null,
    ...more,
  }
}

export function aJob(more: Partial<RevocationJob> = {}): RevocationJob {
  return {
    id: 'job-1',
    accountId: 'account-1',
    state: 'pending',
    reason: 'due',
    nextAttemptAt: noon,
    attempts: 0,
    createdAt: noon,
    firstSentAt: null,
    attention: null,
    lastFailure: null,
    closedAt: null,
    ending: null,
    host: 'meadow.example',
    runId: null,
    paused: false,
    before: { here: 'logged-in', there: 'allowed' },
    ...more,
  }
}

export function aStep(more: Partial<RevocationStep> = {}): RevocationStep {
  return {
    jobId: 'job-1',
    tokenId: 'token-1',
    kind: 'refresh_token',
    position: 0,
    state: 'todo',
    sentCount: 0,
    doneAt: null,
    probeBefore: null,
    probeAfter: null,
    ...more,
  }
}

export function aToken(more: Partial<HeldToken> = {}): HeldToken {
  return {
    id: 'token-1',
    accountId: 'account-1',
    clientRef: 'client-1',
    kind: 'refresh_token',
    lineage: 'lineage-1',
    scopes: ['openid'],
    issuedAt: noon,
    expiresAt: null,
    replacedAt: null,
    refreshedOkAt: null,
    sealed: new Uint8Array([1]),
    fingerprint: new Uint8Array([2]),
    version: 1,
    destroyedAt: null,
    ...more,
  }
}

export function anAnswer(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
  cut: HttpResponse['cut'] = false,
): HttpResponse {
  return {
    kind: 'response',
    status,
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(body),
    cut,
  }
}

export function silence(reason: HttpSilence['reason']): HttpSilence {
  return { kind: 'silence', reason, detail: reason }
}

/** A public client at a server that revokes at `/revoke` and offers no way to probe, unless told so. */
export function aClientAt(
  ref: string,
  issuer: string,
  more: Partial<ServerMetadata> = {},
): OAuthClient {
  return {
    ref,
    providerId: 'openid',
    serverName: 'Meadow',
    metadata: {
      issuer,
      authorizationEndpoint: `${issuer}/auth`,
      tokenEndpoint: `${issuer}/token`,
      userinfoEndpoint: null,
      jwksUri: null,
      revocationEndpoint: `${issuer}/revoke`,
      introspectionEndpoint: null,
      registrationEndpoint: null,
      endSessionEndpoint: null,
      deviceAuthorizationEndpoint: null,
      pushedRequestEndpoint: null,
      scopesSupported: null,
      promptValuesSupported: null,
      tokenEndpointAuthMethodsSupported: null,
      codeChallengeMethodsSupported: null,
      idTokenSigningAlgValuesSupported: null,
      issParameterSupported: false,
      offersDpop: false,
      serviceDocumentation: null,
      trustedHosts: [],
      ...more,
    },
    clientId: 'handback-public',
    authMethod: 'none',
    redirectRule: 'any-port',
    redirectPath: '/callback/test',
    registeredByUs: false,
    registrationClientUri: null,
    hasSecret: false,
    createdAt: 0,
    handedIn: null,
  }
}
