import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { changedLines } from './changed-lines.ts'

const line = (account: AccountView, words: Words): string =>
  words.say('ui.lamps-aloud', {
    name: words.tell(account.name),
    here: words.tell(account.here.words),
    there: words.tell(account.there.words),
  })

/** Reads out, without moving the focus, what changed about access. */
export function LiveChanges() {
  const words = useWords()
  const accounts = useAccounts().data
  const [heard, setHeard] = useState({ accounts, aloud: '' })
  if (accounts !== undefined && accounts !== heard.accounts) {
    const changed = changedLines(heard.accounts ?? accounts, accounts, (one) => line(one, words))
    setHeard({ accounts, aloud: changed.length === 0 ? heard.aloud : changed.join(' ') })
  }
  return (
    <div className="unseen" role="status" aria-live="polite">
      {heard.aloud}
    </div>
  )
}
