import { useState, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { ActionButton } from './action-button.tsx'
import { Check } from './check.tsx'
import { DialogFrame } from './dialog-frame.tsx'

export interface SureDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** What the person states before the button can be pressed. */
  readonly check?: string
  /** The verb of the button that does it. */
  readonly go: string
  /** `danger` unless said. */
  readonly kind?: 'primary' | 'danger'
  /** Instead of "Cancel". */
  readonly notYet?: string
  readonly busy?: boolean
  readonly onSure: () => void
  readonly onClose: () => void
}

/** What only a person can answer for: said in full, and asked once more. The focus is on the safe side. */
export function SureDialog(props: SureDialogProps) {
  const words = useWords()
  const { check, kind = 'danger', busy = false, onClose } = props
  const [stated, setStated] = useState(check === undefined)
  return (
    <DialogFrame
      alert
      title={props.title}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {props.notYet ?? words.say('ui.cancel')}
          </ActionButton>
          <ActionButton kind={kind} disabled={!stated} busy={busy} onPress={props.onSure}>
            {props.go}
          </ActionButton>
        </>
      }
    >
      {props.children}
      {check === undefined ? null : <Check words={check} checked={stated} onChange={setStated} />}
    </DialogFrame>
  )
}
