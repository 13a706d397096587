import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

/** Null: evidence of all accounts. */
export function ExportButton({ account }: { readonly account: AccountView | null }) {
  const words = useWords()
  const dialogs = useDialogs()
  const label =
    account === null
      ? {}
      : {
          label: words.say('ui.report.open.for', {
            name: words.tell(account.name),
            provider: account.providerName,
          }),
        }
  return (
    <ActionButton {...label} onPress={() => dialogs.open({ kind: 'export', account })}>
      {words.say('ui.report.open')}
    </ActionButton>
  )
}
