import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { focusRow } from '../accounts/row-focus.ts'
import { useRun } from '../notices/use-notices.ts'

export interface LastResortDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

/** "Delete without revoking…": says plainly that the provider keeps the permission. */
export function LastResortDialog({ account, onClose }: LastResortDialogProps) {
  const words = useWords()
  const remove = useRun('accounts.deleteWithoutRevoking')
  const openPage = useRun('accounts.openPage')
  const accountId = account.id
  const values = { name: words.tell(account.name), provider: account.providerName }
  // The button that opened this goes with the deletion: its row keeps the focus.
  const done = (): void => {
    onClose()
    focusRow(accountId)
  }
  return (
    <SureDialog
      title={words.say('ui.delete.title', values)}
      go={words.say('ui.delete.do')}
      onSure={() => remove.run({ accountId }, done)}
      onClose={onClose}
    >
      <dl className="consequences">
        <div>
          <dt>{words.say('ui.here')}</dt>
          <dd>{words.say('ui.delete.here', values)}</dd>
        </div>
        <div>
          <dt>{words.say('ui.at-provider', values)}</dt>
          <dd>{words.say('ui.delete.there', values)}</dd>
        </div>
      </dl>
      <p>{words.say('ui.delete.instead')}</p>
      {account.hasManagePage ? (
        <div className="browser-session">
          <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'manage' })}>
            <Icon name="outside" />
            {words.say('ui.open-page', values)}
          </ActionButton>
        </div>
      ) : null}
    </SureDialog>
  )
}
