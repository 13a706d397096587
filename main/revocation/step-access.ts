import type { OAuthClient } from '../domain/client.ts'
import type { AttentionReason, JobId, RevocationStep, WayOut } from '../domain/job.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken, TokenId } from '../domain/token.ts'
import type { ProviderDefinition } from '../providers/define-provider.ts'
import type { AppRevocation } from '../providers/revocation-rules.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import type { ReadableStores } from '../storage/storage.types.ts'
import type { Vault } from '../vault/vault.types.ts'

/** Why a step cannot be sent from here. */
export interface Obstacle {
  readonly reason: AttentionReason
  readonly wayOut: WayOut
}

/** One step with everything needed to act on it: its token in the open, its client, its provider. */
export interface StepAccess {
  readonly step: RevocationStep
  readonly token: HeldToken
  readonly provider: ProviderDefinition | undefined
  readonly client: OAuthClient
  /** Null: not readable, so it is neither sent nor probed. */
  readonly readable: { readonly opened: OpenedClient; readonly secret: Secret } | null
  /** Where and how to revoke; null: this server offers nothing an app can call. */
  readonly endpoint: { readonly url: string; readonly rules: AppRevocation } | null
  readonly obstacle: Obstacle | null
}

export interface AccessSources {
  readonly stores: ReadableStores
  readonly vault: Pick<Vault, 'open'>
  readonly providerOf: (client: OAuthClient) => ProviderDefinition | undefined
  /** Tokens that were opened before in the same attempt: a token's text never changes. */
  readonly opened?: Map<TokenId, Secret>
}

/** Opens every step of a job. Throws FailureError `vault-closed` where the vault is not open. */
export function openSteps(sources: AccessSources, jobId: JobId): StepAccess[] {
  return sources.stores.jobs.listSteps(jobId).map((step) => openStep(sources, step))
}

function openStep(sources: AccessSources, step: RevocationStep): StepAccess {
  const token = sources.stores.tokens.get(step.tokenId)
  const client = sources.stores.clients.get(token.clientRef)
  const provider = sources.providerOf(client)
  const base = { step, token, provider, client, endpoint: endpointOf(client, provider) }
  const secret = sources.opened?.get(token.id) ?? openToken(sources.vault, token)
  if ('reason' in secret) return { ...base, readable: null, obstacle: secret }
  sources.opened?.set(token.id, secret)
  const clientSecret = openClientSecret(sources, client)
  if (clientSecret !== null && 'reason' in clientSecret) {
    return { ...base, readable: null, obstacle: clientSecret }
  }
  const readable = { opened: { client, secret: clientSecret }, secret }
  return { ...base, readable, obstacle: obstacleTo(base) }
}

function obstacleTo({
  step,
  client,
  provider,
  endpoint,
}: Pick<StepAccess, 'step' | 'client' | 'provider' | 'endpoint'>): Obstacle | null {
  if (endpoint === null) {
    return { reason: 'no-endpoint', wayOut: manageWayOut(client, provider) }
  }
  // The provider takes only the other kind: this token ends with that one, or by a person's hand.
  const accepted = endpoint.rules.accepts.includes(step.kind)
  return accepted ? null : { reason: 'token-type-unsupported', wayOut: 'manage-page' }
}

/** RFC 8414 §2: `revocation_endpoint` is optional. */
function endpointOf(
  client: OAuthClient,
  provider: ProviderDefinition | undefined,
): StepAccess['endpoint'] {
  const url = client.metadata.revocationEndpoint
  if (url === null || provider?.revocation.kind !== 'rfc7009') return null
  return { url, rules: provider.revocation }
}

function manageWayOut(client: OAuthClient, provider: ProviderDefinition | undefined): WayOut {
  return provider?.managePage(client.metadata) == null ? 'edit-server' : 'manage-page'
}

/**
 * RFC 7009 §2.2 answers an unknown token with 200, so a token whose bytes are damaged would look
 * revoked: it is never sent (matrix 49). The vault compares the fingerprint taken when it came.
 */
function openToken(vault: Pick<Vault, 'open'>, token: HeldToken): Secret | Obstacle {
  const { sealed, fingerprint, id, kind, version } = token
  if (sealed === null) return { reason: 'token-unreadable', wayOut: 'manage-page' }
  const result = vault.open({ sealed, fingerprint }, { rowId: id, field: kind, version })
  if (result.kind === 'opened') return result.secret
  return { reason: 'token-damaged', wayOut: 'manage-page' }
}

function openClientSecret(sources: AccessSources, client: OAuthClient): Secret | Obstacle | null {
  if (!client.hasSecret) return null
  const rejected: Obstacle = { reason: 'client-rejected', wayOut: 'edit-server' }
  const stored = sources.stores.clientSecrets.find(client.ref, 'client_secret')
  if (stored === undefined) return rejected
  const ref = { rowId: client.ref, field: stored.field, version: stored.version }
  const result = sources.vault.open(stored, ref)
  return result.kind === 'opened' ? result.secret : rejected
}
