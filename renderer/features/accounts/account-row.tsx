import { use, useEffect, useRef } from 'react'
import { Lamp, lampHere, lampThere } from '../../components/lamp.tsx'
import { Portrait } from '../../components/provider-mark.tsx'
import { RowCheck } from '../../components/row-check.tsx'
import { providerAt, useWords } from '../../words/use-words.ts'
import { AccountButtons } from './account-buttons.tsx'
import { OpenAccountContext, useAct } from './act.ts'
import { DetailsButton } from './details-button.tsx'
import { useRowAccount, type Slot } from './row-store.ts'
import { Tags } from './tags.tsx'

export interface AccountRowProps {
  readonly slot: Slot
}

/** `octocat · GitHub — Here: logged in · At GitHub: allowed — [Log out] [Revoke access]` */
export function AccountRow({ slot }: AccountRowProps) {
  const account = useRowAccount(slot)
  const onAct = useAct()
  const words = useWords()
  const isOpen = use(OpenAccountContext) === account.id
  const { here, there } = account
  const state = words.say('ui.row.state', {
    here: words.tell(here.words),
    there: words.tell(there.words),
  })
  const inRow = useRef<HTMLDivElement>(null)
  // The row is react-aria's, which hands no description through: whoever comes to it hears its state.
  useEffect(
    () => inRow.current?.closest('[role=row]')?.setAttribute('aria-description', state),
    [state],
  )
  return (
    <div className="account-row" ref={inRow} data-open={isOpen || undefined}>
      <div className="account-start">
        <Portrait mark={account.mark} initials={account.initials} picture={account.picture} />
        <RowCheck className="account-check" />
      </div>
      <div className="account-names">
        <bdi className="account-name">{words.tell(account.name)}</bdi>
        <bdi className="account-provider">
          {providerAt(words, account.providerName, account.serverHost)}
        </bdi>
        <Tags tags={account.tags} />
      </div>
      <div className="account-lamps">
        <Lamp shape={lampHere(here.state)} words={words.tell(here.words)} />
        <Lamp shape={lampThere(there)} words={words.tell(there.words)} />
      </div>
      <AccountButtons account={account} onAct={onAct}>
        <DetailsButton account={account} />
      </AccountButtons>
    </div>
  )
}
