import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '../domain/account.ts'
import type { Storage, WritableStores } from '../storage/storage.types.ts'

/** Accounts per commit; between two of them whoever else waits for main has a turn. */
const accountsPerCommit = 200

/**
 * The same small change to many accounts, each whole or not at all, in the order given. Answers for
 * which of them `change` said that it did something. A failure ends it; what was committed stays.
 */
export async function inPortions(
  storage: Pick<Storage, 'commit'>,
  accountIds: readonly AccountId[],
  change: (stores: WritableStores, id: AccountId) => boolean,
): Promise<readonly AccountId[]> {
  const done: AccountId[] = []
  for (let at = 0; at < accountIds.length; at += accountsPerCommit) {
    if (at > 0) await setImmediate()
    const portion = accountIds.slice(at, at + accountsPerCommit)
    const changed = await storage.commit((stores) => portion.filter((id) => change(stores, id)))
    done.push(...changed)
  }
  return done
}
