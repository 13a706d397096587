import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

export function MoveSettings() {
  const words = useWords()
  const dialogs = useDialogs()
  return (
    <>
      <div className="setting-line">
        <p>{words.say('move.settings.away')}</p>
        <ActionButton onPress={() => dialogs.open({ kind: 'pack' })}>
          {words.say('move.settings.away.button')}
        </ActionButton>
      </div>
      <div className="setting-line">
        <p>{words.say('move.settings.in')}</p>
        <ActionButton onPress={() => dialogs.open({ kind: 'bring' })}>
          {words.say('move.bring.button')}
        </ActionButton>
      </div>
    </>
  )
}
