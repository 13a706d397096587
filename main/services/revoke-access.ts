import type { AccountId } from '../domain/account.ts'
import { failure, FailureError } from '../domain/failure.ts'
import { dueNow } from '../domain/job-transitions.ts'
import type { JobId } from '../domain/job.ts'
import { closedByYou, type ByHandDeps } from '../revocation/by-hand.ts'
import { enqueueRevocation } from '../revocation/enqueue.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Events } from '../system/events.ts'
import { agreeToSend } from './agree-to-send.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** Stores the revocation in one transaction, online or not; the queue does the rest. */
export class RevokeAccess {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * `agreed`: to what the provider's file wants said first. Without it such a request is not made,
   * and the person is shown the page; agreeing later sets the waiting job going.
   */
  async revoke(accountId: AccountId, agreed = false): Promise<JobId> {
    const { storage, queue, clock, flows } = this.#deps
    // A log-in that waits in the browser must not give back what is being ended.
    flows.cancelFor(accountId)
    const job = await storage.commit((stores) => {
      const now = clock.now()
      const account = stores.accounts.get(accountId)
      const moved = agreed && agreeToSend(stores, account)
      const job = enqueueRevocation(stores, account, now)
      if (moved && job.state === 'pending') stores.jobs.update(dueNow(job, now))
      return job
    })
    this.#changed()
    queue.wake()
    return job.id
  }

  /** "I removed it there." Rejects with `still-alive-there` where a probe contradicts. */
  async closedByYou(accountId: AccountId): Promise<'proven' | 'closed-by-you'> {
    const { storage, queue } = this.#deps
    const job = storage.read.jobs.findOpen(accountId)
    if (job === undefined) throw failure('not-now')
    const account = storage.read.accounts.get(accountId)
    try {
      const closed = await closedByYou(this.#deps, job.id)
      return closed.ending?.kind === 'proven' ? 'proven' : 'closed-by-you'
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === 'still-alive-there') {
        const provider = storage.read.clients.get(account.clientRef).serverName
        throw failure('still-alive-there', { provider })
      }
      throw error
    } finally {
      this.#changed()
      // While it was asked about, the queue had no eye on this job.
      queue.wake()
    }
  }

  #changed(): void {
    this.#deps.events.emit('accounts')
    this.#deps.events.emit('activity')
  }
}

interface Deps extends ByHandDeps {
  readonly queue: RevocationQueue
  readonly events: Events
  readonly flows: Pick<SignInFlows, 'cancelFor'>
}
