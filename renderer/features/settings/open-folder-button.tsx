import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

/** Opens the folder in which everything is kept. */
export function OpenFolderButton() {
  const words = useWords()
  const open = useRun('app.openDataFolder')
  return (
    <ActionButton label={words.say('ui.settings.data.open.for')} onPress={() => open.run({})}>
      {words.say('ui.settings.data.open')}
    </ActionButton>
  )
}
