import { useState } from 'react'
import type { GivenView } from '../../../preload/contract/hand-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { giveFile, giveText, useHandingIn } from '../../api/use-hand-in.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'

export interface GiveStepProps {
  readonly onGiven: (given: GivenView) => void
  readonly onCancel: () => void
}

/** The text is shown to nobody, sent to main once, and gone from the field when main has it. */
export function GiveStep({ onGiven, onCancel }: GiveStepProps) {
  const words = useWords()
  const copy = useCopy()
  const [text, setText] = useState('')
  const handing = useHandingIn()
  const took = (given: GivenView): void => {
    setText('')
    onGiven(given)
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') handing.run(() => giveText(text), took)
      }}
    >
      <p>{words.say('ui.hand-in.lead')}</p>
      <EntryField
        takesFocus
        type="password"
        label={words.say('ui.hand-in.field')}
        hint={words.say('ui.hand-in.hint')}
        value={text.replaceAll(/[\r\n]+/g, ' ')}
        onChange={setText}
        onPasteText={setText}
        maxLength={65536}
      />
      <div className="hand-in-file">
        <ActionButton busy={handing.isPending} onPress={() => handing.run(giveFile, took)}>
          {words.say('ui.hand-in.file')}
        </ActionButton>
        <p className="soft">{words.say('ui.hand-in.no-scan')}</p>
      </div>
      {handing.error === null ? null : (
        <FailurePanel failure={failureOf(handing.error)} onCopy={copy} />
      )}
      <div className="dialog-buttons">
        <ActionButton onPress={onCancel}>{words.say('ui.cancel')}</ActionButton>
        <ActionButton submit kind="primary" busy={handing.isPending} disabled={text.trim() === ''}>
          {words.say(handing.isPending ? 'ui.hand-in.looking' : 'ui.hand-in.submit')}
        </ActionButton>
      </div>
    </form>
  )
}
