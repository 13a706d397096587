import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAccounts, useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy, useNotices, useRun } from '../notices/use-notices.ts'
import { canEnd } from '../runs/many-accounts.ts'

/** What is lost with a passphrase, what is still known without it, and the ways on. */
export function ForgottenDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const dialogs = useDialogs()
  const left = (useAccounts().data ?? []).filter(canEnd)
  return (
    <DialogFrame
      wide
      title={words.say('ui.forgotten.title')}
      onClose={onClose}
      buttons={
        <>
          <ActionButton onPress={onClose}>{words.say('ui.close')}</ActionButton>
          <ActionButton
            takesFocus
            kind="primary"
            onPress={() => dialogs.open({ kind: 'passphrase', purpose: 'unlock' })}
          >
            {words.say('ui.forgotten.again')}
          </ActionButton>
        </>
      }
    >
      <p>{words.say('ui.forgotten.lost')}</p>
      <p>{words.say('ui.forgotten.known')}</p>
      <h3 className="setting-title">{words.say('ui.forgotten.visit')}</h3>
      {left.length === 0 ? (
        <p>{words.say('ui.forgotten.visit.none')}</p>
      ) : (
        <ul className="cards">
          {left.map((account) => (
            <ToVisit key={account.id} account={account} />
          ))}
        </ul>
      )}
      <StartAnew onClose={onClose} />
    </DialogFrame>
  )
}

function ToVisit({ account }: { readonly account: AccountView }) {
  const words = useWords()
  const open = useRun('accounts.openPage')
  const values = { provider: account.providerName, name: words.tell(account.name) }
  return (
    <li className="job">
      <ProviderMark mark={account.mark} />
      <div className="job-body">
        <div className="job-title">{words.say('ui.row', values)}</div>
        <div className="soft job-facts recovery-issuer">{account.serverHost}</div>
        {account.hasManagePage ? null : <p>{words.say('ui.forgotten.no-page', values)}</p>}
      </div>
      {account.hasManagePage ? (
        <ActionButton
          busy={open.isPending}
          label={words.say('ui.action.open-manage-page.for', values)}
          onPress={() => open.run({ accountId: account.id, page: 'manage' })}
        >
          {words.say('ui.action.open-manage-page', values)}
        </ActionButton>
      ) : null}
    </li>
  )
}

function StartAnew({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const copy = useCopy()
  const dialogs = useDialogs()
  const { note } = useNotices()
  const [asking, setAsking] = useState(false)
  const aside = useAction('erase.setAside')
  const done = (): void => {
    onClose()
    note((now) => now.say('ui.forgotten.aside.done'))
  }
  return (
    <>
      <h3 className="setting-title">{words.say('ui.forgotten.anew')}</h3>
      <p>{words.say('ui.forgotten.anew.what')}</p>
      <div className="account-buttons">
        <ActionButton onPress={() => setAsking(true)}>
          {words.say('ui.forgotten.aside')}
        </ActionButton>
        <ActionButton onPress={() => dialogs.open({ kind: 'erase' })}>
          {words.say('ui.erase.button')}
        </ActionButton>
      </div>
      {asking ? (
        <SureDialog
          title={words.say('ui.forgotten.aside.sure.title')}
          go={words.say('ui.forgotten.aside.sure')}
          busy={aside.isPending}
          onSure={() => aside.mutate({}, { onSuccess: done, onError: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{words.say('ui.forgotten.aside.sure.what')}</p>
        </SureDialog>
      ) : null}
      {aside.isError ? <FailurePanel failure={failureOf(aside.error)} onCopy={copy} /> : null}
    </>
  )
}
