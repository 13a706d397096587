import { useEffect, useEffectEvent, useRef } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { changedPlaces } from '../../api/changed-places.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { useNotices } from '../notices/use-notices.ts'

/** A log out can be taken back while the account is logged out and nothing else is under way. */
const canBeTakenBack = ({ here, there }: AccountView): boolean =>
  here.state === 'logged-out' && there.state !== 'ending' && there.state !== 'ended'

const stateOf = ({ here, there }: AccountView): string => `${here.state} ${there.state}`

/** Withdraws "Undo" once the account was logged in again, revoked or removed meanwhile. */
export function useStaleUndo(): void {
  const { withdraw } = useNotices()
  const accounts = useAccounts().data
  const before = useRef<readonly AccountView[]>([])
  const look = useEffectEvent((now: readonly AccountView[]) => {
    const places = changedPlaces(before.current, now)
    const touched =
      places === null ? before.current : places.flatMap((at) => before.current[at] ?? [])
    const byId = places === null ? new Map(now.map((account) => [account.id, account])) : null
    for (const [at, old] of touched.entries()) {
      const account = byId === null ? now[places?.[at] ?? -1] : byId.get(old.id)
      if (account === old) continue
      const changed = account === undefined || stateOf(account) !== stateOf(old)
      if (changed && (account === undefined || !canBeTakenBack(account))) withdraw(old.id)
    }
    before.current = now
  })
  useEffect(() => {
    if (accounts !== undefined) look(accounts)
  }, [accounts])
}
