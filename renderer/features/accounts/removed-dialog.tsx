import type { MessageView } from '../../../preload/contract/shapes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

export interface Removed {
  readonly accountId: string
  readonly name: MessageView
  readonly providerName: string
}

/** "I removed it": what is held goes on the person's word, so it is asked once more. */
export function RemovedDialog({ about, onClose }: { about: Removed; onClose: () => void }) {
  const words = useWords()
  const { note } = useNotices()
  const closedByYou = useRun('accounts.closedByYou')
  const { accountId } = about
  const values = { name: words.tell(about.name), provider: about.providerName }
  const close = (): void => {
    onClose()
    closedByYou.run({ accountId }, (answer) => note(words.tell(answer.words)))
  }
  return (
    <DialogFrame
      alert
      title={words.say('ui.removed.title', values)}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.removed.not-yet')}
          </ActionButton>
          <ActionButton kind="primary" onPress={close}>
            {words.say('ui.removed.do')}
          </ActionButton>
        </>
      }
    >
      <p>{words.say('ui.removed.what', values)}</p>
      <p className="soft">{words.say('ui.removed.else', values)}</p>
    </DialogFrame>
  )
}
