import { useErasing } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { CallOff, useErasingWords } from './erase-banner.tsx'

export function EraseSetting() {
  const words = useWords()
  const dialogs = useDialogs()
  const erasing = useErasing()?.erasing ?? null
  const underWay = useErasingWords()
  return (
    <>
      <div className="setting-line">
        <div>
          <p>{words.say('ui.erase.what')}</p>
          {erasing === null ? null : <p>{underWay(erasing)}</p>}
        </div>
        <div className="account-buttons">
          {erasing === null ? null : <CallOff />}
          <ActionButton onPress={() => dialogs.open({ kind: 'erase' })}>
            {words.say('ui.erase.button')}
          </ActionButton>
        </div>
      </div>
    </>
  )
}
