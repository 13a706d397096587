import { useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export function DataSettings() {
  const words = useWords()
  const openFolder = useRun('app.openDataFolder')
  return (
    <div className="setting-line">
      <div>
        <p>{words.say('ui.settings.data.what')}</p>
        <code className="path">{useStatus().data?.dataFolder}</code>
      </div>
      <ActionButton onPress={() => openFolder.run({})}>
        {words.say('ui.settings.data.open')}
      </ActionButton>
    </div>
  )
}

export function About() {
  const words = useWords()
  const openLicences = useRun('app.openLicences')
  const version = useStatus().data?.version ?? ''
  return (
    <div className="setting-line">
      <div>
        <p>{words.say('ui.settings.version', { version })}</p>
        <p>{words.say('ui.about.licence')}</p>
      </div>
      <ActionButton onPress={() => openLicences.run({})}>
        {words.say('ui.about.licences.open')}
      </ActionButton>
    </div>
  )
}
