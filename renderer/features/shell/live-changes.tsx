import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { pairs } from './changed-lines.ts'
import { usePlace } from './place.tsx'

type Accounts = readonly AccountView[]

const line = (account: AccountView, words: Words): string =>
  words.say('ui.lamps-aloud', {
    name: words.tell(account.name),
    here: words.tell(account.here.words),
    there: words.tell(account.there.words),
  })

/** More at once are counted, not read out one by one. */
const mostRead = 3

/** A message says so, with the name that the row has no more. */
const isJustLoggedOut = (then: AccountView, now: AccountView): boolean =>
  then.here.state === 'logged-in' &&
  now.here.state === 'logged-out' &&
  then.there.state === now.there.state

function aloud(before: Accounts, now: Accounts, words: Words): string | null {
  const changed = pairs(before, now).flatMap(([then, one]) =>
    line(then, words) === line(one, words) || isJustLoggedOut(then, one) ? [] : [one],
  )
  if (changed.length === 0) return null
  if (changed.length > mostRead) {
    return words.say('ui.accounts-changed', { count: changed.length })
  }
  return changed.map((one) => line(one, words)).join(' ')
}

/** Reads out, without moving the focus, what changed about access. On another page it is no news any more. */
export function LiveChanges() {
  const words = useWords()
  const accounts = useAccounts().data
  const { view } = usePlace()
  const [heard, setHeard] = useState({ accounts, view, aloud: '' })
  if (view !== heard.view) setHeard({ ...heard, view, aloud: '' })
  else if (accounts !== undefined && accounts !== heard.accounts) {
    const news = aloud(heard.accounts ?? accounts, accounts, words)
    setHeard({ accounts, view, aloud: news ?? heard.aloud })
  }
  return (
    <div className="unseen" role="status" aria-live="polite">
      {heard.aloud}
    </div>
  )
}
