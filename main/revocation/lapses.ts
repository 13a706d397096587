import type { RevocationStep } from '../domain/job.ts'
import type { ReadableStores } from '../storage/storage.types.ts'

/**
 * When the last token that is still to be revoked lapses by itself (epoch ms). Null where one of
 * them is a refresh token or names no end: then no such promise can be made.
 */
export function lastLapse(
  read: Pick<ReadableStores, 'tokens'>,
  steps: readonly RevocationStep[],
): number | null {
  let last: number | null = null
  for (const step of steps) {
    if (step.state !== 'todo') continue
    const { expiresAt } = read.tokens.get(step.tokenId)
    if (step.kind !== 'access_token' || expiresAt === null) return null
    last = Math.max(last ?? expiresAt, expiresAt)
  }
  return last
}
