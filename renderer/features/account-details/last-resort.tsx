import type { AccountDetails } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Act } from '../accounts/act.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

export interface LastResortProps {
  readonly details: AccountDetails
  readonly onAct: Act
}

/** Leaving the list: quietly once access has ended, else only as a last resort. */
export function LastResort({ details, onAct }: LastResortProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const { account, canRemove, canDelete } = details
  const offersRemove = canRemove && !account.actions.includes('remove-from-list')
  if (!offersRemove && !canDelete) return null
  const values = { name: words.tell(account.name), provider: account.providerName }
  return (
    <section className="part part-last">
      {offersRemove ? (
        <ActionButton
          label={words.say('ui.action.remove-from-list.for', values)}
          onPress={() => onAct(account, 'remove-from-list')}
        >
          {words.say('ui.action.remove-from-list')}
        </ActionButton>
      ) : null}
      {canDelete ? (
        <ActionButton
          kind="quiet"
          label={words.say('ui.delete.for', values)}
          onPress={() => dialogs.open({ kind: 'delete', account })}
        >
          {words.say('ui.delete')}
        </ActionButton>
      ) : null}
    </section>
  )
}
