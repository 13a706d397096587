import { useDeferredValue, useMemo, useState, type RefObject } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { DetailsSide } from '../account-details/details-side.tsx'
import { useNotes } from '../../api/use-notes.ts'
import { NotesSection } from '../notes/notes-section.tsx'
import { useCopy } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'
import { matching } from './account-filter.ts'
import { AccountList } from './account-list.tsx'
import { ActContext } from './act.ts'
import { AccountTools } from './account-tools.tsx'
import { NoAccounts } from './no-accounts.tsx'
import { useAccountActions } from './use-account-actions.ts'
import { useFocusOnLoss, useSensibleFocus } from './use-sensible-focus.ts'

const none: readonly AccountView[] = []

export interface AccountsPageProps {
  readonly search: RefObject<HTMLInputElement | null>
}

export function AccountsPage({ search }: AccountsPageProps) {
  const words = useWords()
  const copy = useCopy()
  const accounts = useAccounts()
  const { openId, openAccount } = usePlace()
  const act = useAccountActions()
  const hasNotes = useNotes().length > 0
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  useSensibleFocus(accounts.data, () => setTyped(''))

  const all = accounts.data ?? none
  const shown = useMemo(() => matching(all, wanted, words), [all, wanted, words])
  useFocusOnLoss(shown)
  const open = all.find((account) => account.id === openId)
  return (
    <div className="page page-accounts">
      <div className="page-list">
        <PageHeader title={words.say('ui.page.accounts')}>
          <AccountTools
            search={search}
            typed={typed}
            onType={setTyped}
            empty={all.length === 0 && !hasNotes}
          />
        </PageHeader>
        {accounts.isPending ? <Waiting words={words.say('ui.loading')} /> : null}
        {accounts.isError ? (
          <FailurePanel failure={failureOf(accounts.error)} onCopy={copy} />
        ) : null}
        {accounts.isSuccess && all.length === 0 ? <NoAccounts /> : null}
        {all.length > 0 && shown.length === 0 ? (
          <p className="empty" role="status">
            {words.say('ui.no-results', { typed: wanted })}
          </p>
        ) : null}
        {shown.length === 0 ? null : (
          <ActContext value={act}>
            <AccountList accounts={shown} openId={openId} onOpen={openAccount} />
          </ActContext>
        )}
        <NotesSection typed={wanted} />
      </div>
      {open === undefined ? null : (
        <DetailsSide account={open} onAct={act} onClose={() => openAccount(null)} />
      )}
    </div>
  )
}
