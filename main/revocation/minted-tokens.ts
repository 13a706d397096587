import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Vault } from '../vault/vault.types.ts'
import { holdLateTokens } from './late-tokens.ts'
import type { OwedWrites } from './owed-writes.ts'
import { sealMinted, type MintedToken } from './refresh-probe.ts'
import type { StepAccess } from './step-access.ts'

export interface MintedDeps {
  readonly storage: Storage
  readonly vault: Pick<Vault, 'seal'>
  readonly clock: Clock
  readonly owed: OwedWrites
}

/**
 * Stores what a refresh brought, before anything else and whatever became of the job meanwhile: a
 * token that is only in memory can be revoked by nobody after a crash.
 */
export async function storeMinted(
  { storage, vault, clock, owed }: MintedDeps,
  source: StepAccess,
  minted: readonly MintedToken[],
): Promise<void> {
  if (minted.length === 0) return
  await owed.write(async () => {
    const now = clock.now()
    const tokens = sealMinted(vault, source, minted, now)
    // A server that rotates made the new refresh token the living one (RFC 6749 §6).
    const rotated = tokens.some(({ kind }) => kind === 'refresh_token')
    await storage.commit((stores) => {
      const { id, accountId, destroyedAt } = stores.tokens.get(source.token.id)
      if (destroyedAt === null && rotated) stores.tokens.markReplaced(id, now)
      else if (destroyedAt === null) stores.tokens.markRefreshedOk(id, now)
      holdLateTokens(stores, accountId, tokens, now)
    })
  })
}
