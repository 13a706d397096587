import type { MessageView } from '../../../preload/contract/common.ts'
import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'

export interface JobAttentionProps {
  readonly job: JobView
  readonly words: MessageView
}

/** Why it needs the person, and the way out. It is still tried daily meanwhile. */
export function JobAttention({ job, words: reason }: JobAttentionProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const accounts = useAccounts().data
  const openPage = useRun('accounts.openPage')
  const retryVault = useRun('vault.retry')
  const { wayOut } = job
  const takeIt = (): void => {
    switch (wayOut) {
      case 'manage-page':
        return openPage.run({ accountId: job.accountId, page: 'manage' })
      case 'edit-server':
        return dialogs.open({ kind: 'edit-server', clientRef: job.clientRef })
      case 'restore-keychain':
        return retryVault.run({})
      case 'link-again': {
        const account = accounts?.find((one) => one.id === job.accountId)
        if (account !== undefined) dialogs.open({ kind: 'log-in', account, again: true })
        return
      }
      case null:
    }
  }
  return (
    <div className="callout">
      <p>{words.tell(reason)}</p>
      {wayOut === null ? null : (
        <ActionButton onPress={takeIt}>
          {words.say(`ui.way-out.${wayOut}`, { provider: job.providerName })}
        </ActionButton>
      )}
    </div>
  )
}
