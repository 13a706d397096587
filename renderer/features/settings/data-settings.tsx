import { useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { OpenFolderButton } from './open-folder-button.tsx'

export function DataSettings() {
  const words = useWords()
  return (
    <div className="setting-line">
      <div>
        <p>{words.say('ui.settings.data.what')}</p>
        <code className="path">{useStatus().data?.dataFolder}</code>
      </div>
      <OpenFolderButton />
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
