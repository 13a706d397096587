import { useSettings } from '../../api/use-requests.ts'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

/** Off unless switched on: it asks providers about accounts that nobody is looking at. */
export function DailyCheckSetting() {
  const words = useWords()
  const settings = useSettings().data
  const set = useRun('settings.set')
  if (settings === undefined) return null
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('ui.settings.checks')}</h2>
      <Check
        words={words.say('ui.settings.checks.switch')}
        checked={settings.dailyCheck}
        onChange={(dailyCheck) => set.run({ dailyCheck })}
      />
      <p className="soft setting-what">{words.say('ui.settings.checks.what')}</p>
      <p className="soft setting-what">{words.say('ui.settings.checks.always')}</p>
    </section>
  )
}
