import type { FailureView } from '../../../preload/contract/shapes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from './use-notices.ts'

export interface FailureDialogProps {
  readonly failure: FailureView
  readonly onClose: () => void
}

export function FailureDialog({ failure, onClose }: FailureDialogProps) {
  const words = useWords()
  const copy = useCopy()
  return (
    <DialogFrame
      alert
      title={words.say('ui.failure')}
      onClose={onClose}
      buttons={
        <ActionButton kind="primary" takesFocus onPress={onClose}>
          {words.say('ui.close')}
        </ActionButton>
      }
    >
      <FailurePanel failure={failure} onCopy={copy} isReadOut />
    </DialogFrame>
  )
}
