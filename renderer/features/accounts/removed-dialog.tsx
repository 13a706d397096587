import type { MessageView } from '../../../preload/contract/shapes.ts'
import { useAccounts, useAction } from '../../api/use-requests.ts'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices } from '../notices/use-notices.ts'

export interface Removed {
  readonly accountId: string
  readonly name: MessageView
  readonly providerName: string
}

/** "I removed it": what is held goes on the person's word, so it is asked once more. */
export function RemovedDialog({ about, onClose }: { about: Removed; onClose: () => void }) {
  const words = useWords()
  const { note, fail, failAt } = useNotices()
  const { mutateAsync: closeByYou } = useAction('accounts.closedByYou')
  const { accountId } = about
  const account = useAccounts().data?.find(({ id }) => id === accountId)
  const values = { name: words.tell(about.name), provider: about.providerName }
  const close = (): void => {
    onClose()
    closeByYou({ accountId }).then(
      (answer) => note((now) => now.tell(answer.words)),
      (error: unknown) => {
        // Still open, whatever the reason: the way to its page is offered at once.
        if (account?.hasManagePage === true)
          failAt(error, { accountId, provider: about.providerName })
        else fail(error)
      },
    )
  }
  return (
    <SureDialog
      title={words.say('ui.removed.title', values)}
      go={words.say('ui.removed.do')}
      kind="primary"
      notYet={words.say('ui.removed.not-yet')}
      onSure={close}
      onClose={onClose}
    >
      <p>{words.say('ui.removed.what', values)}</p>
      <p className="soft">{words.say('ui.removed.else', values)}</p>
    </SureDialog>
  )
}
