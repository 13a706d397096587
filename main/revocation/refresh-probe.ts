import { randomUUID } from 'node:crypto'
import { assertNever } from '../domain/assert-never.ts'
import type { ProbeResult } from '../domain/job.ts'
import type { Secret } from '../domain/secret.ts'
import type { HeldToken, TokenKind } from '../domain/token.ts'
import { refreshTokens, type Refreshed } from '../providers/refresh.ts'
import type { Http, HttpSilence } from '../system/http.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { StepAccess } from './step-access.ts'

/** A token a refresh brought, still in the open: to be sealed and stored in the next commit. */
export interface MintedToken {
  readonly kind: TokenKind
  readonly secret: Secret
  readonly expiresAt: number | null
}

export interface RefreshVerdict {
  readonly verdict: ProbeResult['verdict']
  readonly minted: readonly MintedToken[]
  readonly status: number | null
  readonly silence: HttpSilence['reason'] | null
}

/**
 * Asks for a refresh, expecting `invalid_grant` (RFC 6749 §5.2). If the token lives after all, what
 * the server mints must be revoked too. Not aborted when quitting: an answer unheard would be a
 * living token that nobody holds (matrix 40).
 */
export async function probeByRefresh(
  access: StepAccess,
  http: Http,
  now: number,
): Promise<RefreshVerdict> {
  if (access.readable === null) throw new Error('this token cannot be probed')
  const { opened, secret } = access.readable
  return readRefresh(await refreshTokens(opened, secret, http, now), secret)
}

export function readRefresh(refreshed: Refreshed, asked: Secret): RefreshVerdict {
  const nothing = { minted: [], status: null, silence: null } as const
  switch (refreshed.kind) {
    case 'refreshed':
      return { verdict: 'alive', minted: mintedBy(refreshed, asked), status: 200, silence: null }
    case 'invalid-grant':
      return { ...nothing, verdict: 'dead', status: 400 }
    case 'client-rejected':
      return { ...nothing, verdict: 'unclear' }
    case 'odd':
      return { ...nothing, verdict: 'unclear', status: refreshed.status }
    case 'silence':
      return { ...nothing, verdict: 'unclear', silence: refreshed.silence.reason }
    default:
      return assertNever(refreshed)
  }
}

function mintedBy(
  { tokens }: Refreshed & { kind: 'refreshed' },
  asked: Secret,
): readonly MintedToken[] {
  const { access, refresh } = tokens
  // RFC 6749 §6: the same refresh token may come back; it is held already.
  const isNew = refresh !== null && refresh.secret.reveal() !== asked.reveal()
  const minted: MintedToken[] = [{ kind: 'access_token', ...access }]
  return isNew ? [...minted, { kind: 'refresh_token', ...refresh }] : minted
}

export function sealMinted(
  vault: Pick<Vault, 'seal'>,
  access: StepAccess,
  minted: readonly MintedToken[],
  now: number,
): HeldToken[] {
  return minted.map(({ kind, secret, expiresAt }) => {
    const id = randomUUID()
    const version = 1
    const { sealed, fingerprint } = vault.seal(secret, { rowId: id, field: kind, version })
    return {
      id,
      accountId: access.token.accountId,
      clientRef: access.token.clientRef,
      kind,
      lineage: access.token.lineage,
      scopes: access.token.scopes,
      issuedAt: now,
      expiresAt,
      replacedAt: null,
      refreshedOkAt: null,
      sealed,
      fingerprint,
      version,
      destroyedAt: null,
    }
  })
}
