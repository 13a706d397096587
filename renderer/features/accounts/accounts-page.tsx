import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { DetailsSide } from '../account-details/details-side.tsx'
import { useNotes } from '../../api/use-notes.ts'
import { NotesSection } from '../notes/notes-section.tsx'
import { useCopy } from '../notices/use-notices.ts'
import { ReminderList } from '../reminders/reminder-list.tsx'
import { NoAccounts } from '../first-start/no-accounts.tsx'
import { usePlace } from '../shell/place.tsx'
import { AccountList } from './account-list.tsx'
import { AccountTools } from './account-tools.tsx'
import { ActContext } from './act.ts'
import { AllEnded } from './all-ended.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { everyAccount, useListView } from './list-view.ts'
import { NothingShown } from './nothing-shown.tsx'
import { useAccountActions } from './use-account-actions.ts'
import { useChosen } from './use-chosen.ts'
import { useDeleteKey } from './use-delete-key.ts'
import { useLatest } from './use-latest.ts'
import { useFocusOnLoss, useSensibleFocus } from './use-sensible-focus.ts'
import { useShownAccounts } from './use-shown-accounts.ts'

const none: readonly AccountView[] = []

export function AccountsPage() {
  const words = useWords()
  const copy = useCopy()
  const accounts = useAccounts()
  const { openId, openAccount } = usePlace()
  const act = useLatest(useAccountActions())
  const hasNotes = useNotes().length > 0
  const { change } = useListView()
  useSensibleFocus(accounts.data, () => change(everyAccount))

  const all = accounts.data ?? none
  const { rows, typed } = useShownAccounts(all)
  const chosen = useChosen(all, rows)
  useFocusOnLoss(rows)
  useDeleteKey(rows, chosen)
  const open = all.find((account) => account.id === openId)
  return (
    <div className="page page-accounts">
      <div className="page-list">
        <PageHeader title={words.say('ui.page.accounts')}>
          <AccountTools accounts={all} hasNotes={hasNotes} />
        </PageHeader>
        {/* Whoever looks for an account wants it on top. */}
        {typed === '' ? <ReminderList /> : null}
        {accounts.isPending ? <Loading /> : null}
        {accounts.isError ? (
          <FailurePanel failure={failureOf(accounts.error)} onCopy={copy} />
        ) : null}
        {accounts.isSuccess && all.length === 0 ? <NoAccounts /> : null}
        <AllEnded accounts={all} />
        <FilterChips accounts={all} />
        {all.length > 0 && rows.length === 0 ? (
          <NothingShown typed={typed} of={all.length} />
        ) : null}
        <ChosenBar chosen={chosen} shown={rows.length} />
        {rows.length === 0 ? null : (
          <ActContext value={act}>
            <AccountList
              accounts={rows}
              openId={openId}
              onOpen={openAccount}
              chosen={chosen.ids}
              onChoose={chosen.choose}
            />
          </ActContext>
        )}
        <NotesSection typed={typed} offered={all.length > 0} />
      </div>
      {open === undefined ? null : (
        <DetailsSide account={open} onAct={act} onClose={() => openAccount(null)} />
      )}
    </div>
  )
}
