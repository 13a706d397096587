import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { changedItems } from './changed-lines.ts'

type Accounts = readonly AccountView[]

const line = (account: AccountView, words: Words): string =>
  words.say('ui.lamps-aloud', {
    name: words.tell(account.name),
    here: words.tell(account.here.words),
    there: words.tell(account.there.words),
  })

/** More at once are counted, not read out one by one. */
const mostRead = 3

function aloud(before: Accounts, now: Accounts, words: Words): string | null {
  const changed = changedItems(before, now, (one) => line(one, words))
  if (changed.length === 0) return null
  if (changed.length > mostRead) {
    return words.say('ui.accounts-changed', { count: changed.length })
  }
  return changed.map((one) => line(one, words)).join(' ')
}

/** Reads out, without moving the focus, what changed about access. */
export function LiveChanges() {
  const words = useWords()
  const accounts = useAccounts().data
  const [heard, setHeard] = useState({ accounts, aloud: '' })
  if (accounts !== undefined && accounts !== heard.accounts) {
    const news = aloud(heard.accounts ?? accounts, accounts, words)
    setHeard({ accounts, aloud: news ?? heard.aloud })
  }
  return (
    <div className="unseen" role="status" aria-live="polite">
      {heard.aloud}
    </div>
  )
}
