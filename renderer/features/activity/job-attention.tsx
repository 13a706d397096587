import type { MessageView } from '../../../preload/contract/shapes.ts'
import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'

export interface JobAttentionProps {
  readonly job: JobView
  readonly words: MessageView
}

/** Why it needs the person, and the way out: before what goes on by itself meanwhile. */
export function JobAttention({ job, words: reason }: JobAttentionProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const accounts = useAccounts().data
  const openPage = useRun('accounts.openPage')
  const retryVault = useRun('vault.retry')
  const { wayOut } = job
  const linkAgain = (): void => {
    const account = accounts?.find((one) => one.id === job.accountId)
    if (account !== undefined) dialogs.open({ kind: 'log-in', account, again: true })
  }
  const ways: Readonly<Record<NonNullable<JobView['wayOut']>, () => void>> = {
    'manage-page': () => openPage.run({ accountId: job.accountId, page: 'manage' }),
    'edit-server': () => dialogs.open({ kind: 'edit-server', clientRef: job.clientRef }),
    'restore-keychain': () => retryVault.run({}),
    'link-again': linkAgain,
  }
  return (
    <div className="callout">
      <Lamp shape="triangle" words={words.tell(reason)} />
      {wayOut === null ? null : (
        <ActionButton onPress={ways[wayOut]}>
          {reason.key === 'attention.client-rejected'
            ? words.say('own-app.correct')
            : words.say(`ui.way-out.${wayOut}`, { provider: job.providerName })}
        </ActionButton>
      )}
    </div>
  )
}
