import { retentions } from '../../../preload/contract/limits.ts'
import { useRetention } from '../../api/use-requests.ts'
import { useWords } from '../../words/use-words.ts'
import { SettingChoice } from './setting-choice.tsx'

/** How long ended accounts stay in the list; nothing goes at once, so that a slip can be taken back. */
export function RetentionSettings() {
  const words = useWords()
  const { due, nextAt } = useRetention() ?? { due: 0, nextAt: null }
  return (
    <>
      <SettingChoice name="keepEnded" values={retentions} />
      {nextAt === null ? null : (
        <p className="setting-what" role="status">
          {words.say('ui.settings.ended.due', { due, at: nextAt })}
        </p>
      )}
      <p className="soft setting-what">{words.say('ui.settings.ended.what')}</p>
    </>
  )
}
