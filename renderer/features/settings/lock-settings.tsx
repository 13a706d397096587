import { lockChoices } from '../../../preload/contract/limits.ts'
import { useLock } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { SettingChoice } from './setting-choice.tsx'

/** A lock that anybody could open is none: without a passphrase there is nothing to choose. */
export function LockSettings() {
  const words = useWords()
  const lock = useRun('lock.now')
  if (useLock()?.canLock !== true) return <p>{words.say('ui.lock.needs-passphrase')}</p>
  return (
    <>
      <SettingChoice name="lockAfter" values={lockChoices} />
      <p className="soft setting-what">{words.say('ui.lock.what')}</p>
      <p className="soft setting-what">{words.say('ui.lock.limits')}</p>
      <div className="setting-foot">
        <ActionButton onPress={() => lock.run({})}>{words.say('menu.file.lock')}</ActionButton>
      </div>
    </>
  )
}
