import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useRevocationPreview } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useLogOut } from '../accounts/use-account-actions.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { Agreement } from './agreement.tsx'
import { Consequences } from './consequences.tsx'

export interface RevokeDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

/** "Google account" needs no "on Google". */
function titleOf({ origin, name }: AccountView) {
  if (origin !== 'linked') return 'ui.revoke.title.token'
  return name.key === 'account.name.given' ? 'ui.revoke.title' : 'ui.revoke.title.unnamed'
}

/** Says what ends and what does not before anything is asked. Cancel has the focus. */
export function RevokeDialog({ account, onClose }: RevokeDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const preview = useRevocationPreview(account.id)
  const revoke = useRun('accounts.revoke')
  const logOut = useLogOut()
  const values = { name: words.tell(account.name), provider: account.providerName }
  const isLinked = account.origin === 'linked'
  const loggedIn = isLinked && account.here.state === 'logged-in'
  const [agreed, setAgreed] = useState(false)
  // It is read out as it opens: then everything stands there.
  if (preview.isPending) return null
  return (
    <DialogFrame
      alert
      title={words.say(titleOf(account), values)}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.cancel')}
          </ActionButton>
          {loggedIn ? (
            <ActionButton
              onPress={() => {
                logOut(account)
                onClose()
              }}
            >
              {words.say('ui.revoke.log-out-instead')}
            </ActionButton>
          ) : null}
          <ActionButton
            kind="danger"
            busy={revoke.isPending}
            disabled={preview.data === undefined}
            onPress={() =>
              revoke.run({ accountId: account.id, ...(agreed ? { agreed } : {}) }, onClose)
            }
          >
            {words.say(preview.data?.byHand == null ? 'ui.action.revoke' : 'ui.revoke.begin')}
          </ActionButton>
        </>
      }
    >
      {preview.isError ? <FailurePanel failure={failureOf(preview.error)} onCopy={copy} /> : null}
      {preview.data === undefined ? null : (
        <>
          <Consequences account={account} preview={preview.data} loggedIn={loggedIn} />
          <Agreement preview={preview.data} agreed={agreed} onAgree={setAgreed} />
        </>
      )}
    </DialogFrame>
  )
}
