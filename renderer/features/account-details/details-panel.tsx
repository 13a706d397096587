import { use } from 'react'
import type { AccountDetails, AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAccountDetails } from '../../api/use-requests.ts'
import { KeptPlaceContext } from '../../components/kept-place.ts'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Lamp, lampHere, lampThere } from '../../components/lamp.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountButtons } from '../accounts/account-buttons.tsx'
import type { Act } from '../accounts/act.ts'
import { useCopy } from '../notices/use-notices.ts'
import { ExportButton } from '../report/export-button.tsx'
import { AccessFacts } from './access-facts.tsx'
import { AtTheProvider } from './at-the-provider.tsx'
import { DetailsHeader } from './details-header.tsx'
import { LastResort } from './last-resort.tsx'

export interface DetailsPanelProps {
  readonly account: AccountView
  readonly onAct: Act
  readonly onClose: () => void
}

export function DetailsPanel({ account, onAct, onClose }: DetailsPanelProps) {
  const words = useWords()
  const copy = useCopy()
  const details = useAccountDetails(account.id)
  return (
    <div
      className="details-scroll"
      ref={use(KeptPlaceContext)?.follow}
      data-focus-home
      tabIndex={-1}
    >
      <DetailsHeader account={account} label={details.data?.label ?? null} onClose={onClose} />
      <div className="details-lamps">
        <Lamp shape={lampHere(account.here.state)} words={words.tell(account.here.words)} />
        <Lamp shape={lampThere(account.there)} words={words.tell(account.there.words)} />
      </div>
      <AccountButtons account={account} onAct={onAct} />
      {details.isPending ? <Loading /> : null}
      {details.isError ? <FailurePanel failure={failureOf(details.error)} onCopy={copy} /> : null}
      {details.data === undefined ? null : <Parts details={details.data} onAct={onAct} />}
    </div>
  )
}

interface PartsProps {
  readonly details: AccountDetails
  readonly onAct: Act
}

function Parts({ details, onAct }: PartsProps) {
  const words = useWords()
  const copy = useCopy()
  return (
    <>
      <AccessFacts details={details} />
      <AtTheProvider details={details} />
      <section className="part">
        <h3 className="part-title">{words.say('ui.timeline')}</h3>
        <Timeline entries={details.timeline} onCopy={copy} />
        <div>
          <ExportButton account={details.account} />
        </div>
      </section>
      <LastResort details={details} onAct={onAct} />
    </>
  )
}
