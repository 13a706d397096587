import { createContext, use } from 'react'
import type { AccountAction, AccountView } from '../../../preload/contract/accounts.contract.ts'

export type Act = (account: AccountView, action: AccountAction) => void

/** Beside the rows, not in them: thousands of rows need not be made anew because this was. */
export const ActContext = createContext<Act | null>(null)

/** The account whose details are open. Apart from the rows: opening one draws two anew, not all. */
export const OpenAccountContext = createContext<string | null>(null)

export function useAct(): Act {
  const act = use(ActContext)
  if (act === null) throw new Error('useAct outside ActContext')
  return act
}
