import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { GoodToKnow } from './good-to-know.tsx'
import { Meanings } from './meanings.tsx'

/** What the first start says, for whoever wants to read it again. */
export function HowDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  return (
    <DialogFrame
      wide
      title={words.say('ui.how.title')}
      onClose={onClose}
      buttons={
        <ActionButton takesFocus onPress={onClose}>
          {words.say('ui.close')}
        </ActionButton>
      }
    >
      <p className="soft">{words.say('ui.empty.lead')}</p>
      <Meanings />
      <GoodToKnow />
    </DialogFrame>
  )
}
