import { undoLogOut } from '../domain/account-transitions.ts'
import { failure } from '../domain/failure.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Events } from '../system/events.ts'
import type { FetchPicture } from './fetch-picture.ts'
import type { RevokeAccess } from './revoke-access.ts'
import type { OtherAccount } from './sign-in-flow.types.ts'
import type { SignInFlows } from './sign-in-flows.ts'

/** "This is a different account: link it too, or try again?" What they allowed is stored by then. */
export class OtherAccounts {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The other account is wanted as well: its row is logged in. Rejects with `not-now`. */
  async keep(flowId: string): Promise<void> {
    const { storage, clock, events, flows, pictures } = this.#deps
    const other = flows.openQuestion(flowId)
    if (other === null) throw failure('not-now')
    const { accountId } = other
    await storage.commit((stores) => {
      const account = stores.accounts.get(accountId)
      if (account.here === 'logged-in') return
      stores.accounts.update(undoLogOut(account))
      const at = clock.now()
      stores.evidence.append({ at, accountId, jobId: null, body: { kind: 'logged-in' } })
    })
    events.emit('accounts')
    void pictures.refresh(accountId)
    flows.decide(flowId, accountId)
  }

  /**
   * It is not wanted. What was allowed just now is revoked, by a job like any other; not where the
   * account had access before: many servers would end that with it (RFC 7009 §2.1), so there the
   * tokens stay with the others and end when those do. Does nothing where no question is open.
   */
  async leave(flowId: string, next: 'close' | 'try-again' = 'close'): Promise<void> {
    const { flows, revoke } = this.#deps
    const other = flows.openQuestion(flowId)
    if (other === null) return
    if (this.#isStillUndecided(other)) await revoke.revoke(other.accountId)
    if (next === 'close') flows.decide(flowId, null)
  }

  /** The person may have revoked it, or logged in to it, from the list meanwhile. */
  #isStillUndecided({ accountId, standing }: OtherAccount): boolean {
    const account = this.#deps.storage.read.accounts.get(accountId)
    const isOpen = account.there !== 'ending' && account.there !== 'ended'
    return standing === 'new' && account.here === 'logged-out' && isOpen
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Clock
  readonly events: Events
  readonly flows: SignInFlows
  readonly pictures: Pick<FetchPicture, 'refresh'>
  readonly revoke: Pick<RevokeAccess, 'revoke'>
}
