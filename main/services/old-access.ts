import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Events } from '../system/events.ts'
import { throwIfCancelled } from './sign-in-flows.ts'

interface Deps {
  readonly storage: Storage
  readonly events: Events
  readonly queue: Pick<RevocationQueue, 'tryNow'>
}

/**
 * Somebody links an account whose earlier access is still being ended. Many servers end the whole
 * grant with any of its tokens (RFC 7009 §2.1), so the new link would die with the old one: the old
 * one is finished first. Hurries its job and resolves when that is closed. Rejects with FailureError
 * `revocation-open` where it needs the person, and `sign-in-cancelled`.
 */
export async function oldAccessEnded(
  { storage, events, queue }: Deps,
  accountId: AccountId,
  { signal, provider }: { readonly signal: AbortSignal; readonly provider: string },
): Promise<void> {
  const job = storage.read.jobs.findOpen(accountId)
  if (job === undefined) return
  await queue.tryNow(job.id)
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      try {
        throwIfCancelled(signal)
        const open = storage.read.jobs.findOpen(accountId)
        if (open !== undefined && open.attention === null) return
        leave()
        if (open === undefined) resolve()
        else reject(failure('revocation-open', { provider }))
      } catch (error) {
        leave()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const unlisten = events.on(look)
    const leave = (): void => {
      unlisten()
      signal.removeEventListener('abort', look)
    }
    signal.addEventListener('abort', look)
    look()
  })
}
