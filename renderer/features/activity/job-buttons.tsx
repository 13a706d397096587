import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

/** "Cancel" is there only while nothing was sent; it puts the account back as it was. */
export function JobButtons({ job }: { readonly job: JobView }) {
  const words = useWords()
  const { note } = useNotices()
  const tryNow = useRun('activity.tryNow')
  const cancel = useRun('activity.cancel')
  const dialogs = useDialogs()
  const values = { name: words.tell(job.accountName), provider: job.providerName }
  return (
    <div className="account-buttons">
      {job.canTryNow ? (
        <ActionButton
          busy={tryNow.isPending}
          label={words.say('ui.action.try-now.for', values)}
          onPress={() => tryNow.run({ jobId: job.id })}
        >
          {words.say('ui.action.try-now')}
        </ActionButton>
      ) : null}
      {job.canCloseByHand ? (
        <ActionButton
          label={words.say('ui.action.closed-by-you.for', values)}
          onPress={() =>
            dialogs.open({
              kind: 'removed',
              accountId: job.accountId,
              name: job.accountName,
              providerName: job.providerName,
            })
          }
        >
          {words.say('ui.action.closed-by-you')}
        </ActionButton>
      ) : null}
      {job.canCancel ? (
        <ActionButton
          kind="quiet"
          busy={cancel.isPending}
          label={words.say('ui.job.cancel.for', values)}
          onPress={() =>
            cancel.run({ jobId: job.id }, () => note((now) => now.say('ui.job.cancelled', values)))
          }
        >
          {words.say('ui.job.cancel')}
        </ActionButton>
      ) : null}
    </div>
  )
}
