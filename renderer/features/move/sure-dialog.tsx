import { useState } from 'react'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'

export interface SureDialogProps {
  readonly title: string
  readonly what: string
  /** What the person states; null: pressing the button is enough. */
  readonly check: string | null
  readonly go: string
  readonly busy: boolean
  readonly onSure: () => void
  readonly onClose: () => void
}

/** A step that only a person can answer for: said in full, and stated before it can be pressed. */
export function SureDialog(props: SureDialogProps) {
  const words = useWords()
  const [stated, setStated] = useState(props.check === null)
  return (
    <DialogFrame
      alert
      title={props.title}
      onClose={props.onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={props.onClose}>
            {words.say('move.cancel')}
          </ActionButton>
          <ActionButton kind="danger" disabled={!stated} busy={props.busy} onPress={props.onSure}>
            {props.go}
          </ActionButton>
        </>
      }
    >
      <p>{props.what}</p>
      {props.check === null ? null : (
        <Check words={props.check} checked={stated} onChange={setStated} />
      )}
    </DialogFrame>
  )
}
