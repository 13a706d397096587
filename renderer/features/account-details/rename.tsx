import { useState } from 'react'
import { useHere } from '../../api/use-here.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface RenameProps {
  readonly accountId: string
  readonly label: string | null
  readonly onDone: () => void
}

/** The person's own name for the account; empty gives back the provider's. */
export function Rename({ accountId, label, onDone }: RenameProps) {
  const words = useWords()
  const [typed, setTyped] = useState(label ?? '')
  const rename = useRun('accounts.rename')
  const here = useHere()
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault()
        const trimmed = typed.trim()
        rename.run({ accountId, label: trimmed === '' ? null : trimmed }, () => {
          // Left meanwhile, and perhaps opened anew: that field is not this one's to close.
          if (here.current) onDone()
        })
      }}
    >
      <EntryField
        label={words.say('ui.rename.label')}
        hint={words.say('ui.rename.hint')}
        value={typed}
        onChange={setTyped}
        onEscape={onDone}
        maxLength={80}
        takesFocus
      />
      <div className="rename-buttons">
        <ActionButton submit kind="primary" busy={rename.isPending}>
          {words.say('ui.save')}
        </ActionButton>
        <ActionButton onPress={onDone}>{words.say('ui.cancel')}</ActionButton>
      </div>
    </form>
  )
}
