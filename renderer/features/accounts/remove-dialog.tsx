import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface RemoveDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

/** "Remove anyway…": of access that was given up on, the row is all that is left. */
export function RemoveDialog({ account, onClose }: RemoveDialogProps) {
  const words = useWords()
  const remove = useRun('accounts.removeFromList')
  const openPage = useRun('accounts.openPage')
  const accountId = account.id
  const values = { name: words.tell(account.name), provider: account.providerName }
  return (
    <SureDialog
      title={words.say('ui.remove.title', values)}
      go={words.say('ui.remove.do')}
      onSure={() => remove.run({ accountId }, onClose)}
      onClose={onClose}
    >
      <dl className="consequences">
        <div>
          <dt>{words.say('ui.here')}</dt>
          <dd>{words.say('ui.remove.here')}</dd>
        </div>
        <div>
          <dt>{words.say('ui.at-provider', values)}</dt>
          <dd>{words.say('ui.remove.there', values)}</dd>
        </div>
      </dl>
      {account.actions.includes('open-manage-page') ? (
        <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'manage' })}>
          <Icon name="outside" />
          {words.say('ui.open-page', values)}
        </ActionButton>
      ) : null}
    </SureDialog>
  )
}
