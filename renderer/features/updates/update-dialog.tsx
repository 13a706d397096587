import type { UpdatesView } from '../../../preload/contract/updates.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface UpdateDialogProps {
  readonly update: NonNullable<UpdatesView['ready']>
  readonly onClose: () => void
}

/** What is new, as the text it is: no markup of a server is drawn. */
export function UpdateDialog({ update, onClose }: UpdateDialogProps) {
  const words = useWords()
  const quit = useRun('updates.quit')
  const title = words.say('ui.updates.new.title', { version: update.version })
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.close')}
          </ActionButton>
          <ActionButton busy={quit.isPending} onPress={() => quit.run({}, onClose)}>
            {words.say('ui.updates.quit')}
          </ActionButton>
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <pre className="raw prose" tabIndex={0} role="region" aria-label={title}>
        {update.notes === '' ? (
          words.say('ui.updates.new.none')
        ) : (
          // Whoever released it wrote them in English.
          <span lang="en">{update.notes}</span>
        )}
      </pre>
      <p className="soft">{words.say('ui.updates.ready', { version: update.version })}</p>
    </DialogFrame>
  )
}
