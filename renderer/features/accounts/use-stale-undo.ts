import { useEffect, useEffectEvent, useRef } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { useNotices } from '../notices/use-notices.ts'

/** A log out can be taken back while the account is logged out and nothing else is under way. */
const canBeTakenBack = ({ here, there }: AccountView): boolean =>
  here.state === 'logged-out' && there.state !== 'ending' && there.state !== 'ended'

const stateOf = ({ here, there }: AccountView): string => `${here.state} ${there.state}`

/** Withdraws "Undo" once the account was logged in again, revoked or removed meanwhile. */
export function useStaleUndo(): void {
  const { withdrawUndo } = useNotices()
  const accounts = useAccounts().data
  const before = useRef(new Map<string, string>())
  const look = useEffectEvent((now: readonly AccountView[]) => {
    const states = new Map(now.map((account) => [account.id, stateOf(account)]))
    for (const [id, state] of before.current) {
      const account = now.find((one) => one.id === id)
      const changed = states.get(id) !== state
      if (changed && (account === undefined || !canBeTakenBack(account))) withdrawUndo(id)
    }
    before.current = states
  })
  useEffect(() => {
    if (accounts !== undefined) look(accounts)
  }, [accounts])
}
