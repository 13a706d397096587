import { randomUUID } from 'node:crypto'
import type { Account } from '../domain/account.ts'
import type { OAuthClient } from '../domain/client.ts'
import type { HeldToken } from '../domain/token.ts'
import { handedInMetadata } from '../providers/handed-in.ts'
import type { TokenKindOf } from '../providers/recognise-token.ts'

export interface HandedInRows {
  readonly client: OAuthClient
  readonly account: Account
  readonly token: Omit<HeldToken, 'sealed' | 'fingerprint'>
}

/** A row of its own in each table: nothing that happens to this token reaches another. */
export function newRows(
  { provider, rule }: TokenKindOf,
  issuer: string,
  trustedHosts: readonly string[],
  now: number,
): HandedInRows {
  const ref = randomUUID()
  const client: OAuthClient = {
    ref,
    providerId: provider.id,
    serverName: provider.nameOf(new URL(issuer)),
    metadata: handedInMetadata(provider, rule, issuer, trustedHosts),
    clientId: '',
    authMethod: 'none',
    redirectRule: 'any-port',
    redirectPath: '',
    registeredByUs: false,
    registrationClientUri: null,
    hasSecret: false,
    createdAt: now,
    handedIn: rule.id,
  }
  const account: Account = {
    id: randomUUID(),
    origin: 'handed-in',
    clientRef: ref,
    providerId: provider.id,
    issuer,
    subject: '',
    label: null,
    profile: { displayName: null, username: null, email: null, pictureUrl: null },
    scopes: [],
    here: 'logged-in',
    there: 'unknown',
    linkedAt: now,
    loggedOutAt: null,
    checkedAt: null,
    revocableUntil: null,
    ending: null,
    endedAt: null,
    removedAt: null,
  }
  const token = {
    id: randomUUID(),
    accountId: account.id,
    clientRef: ref,
    kind: rule.kind,
    lineage: randomUUID(),
    scopes: [],
    issuedAt: now,
    expiresAt: null,
    replacedAt: null,
    refreshedOkAt: null,
    version: 1,
    destroyedAt: null,
  }
  return { client, account, token }
}
