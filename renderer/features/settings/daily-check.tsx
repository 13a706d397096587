import { useWords } from '../../words/use-words.ts'
import { SettingSwitch } from './setting-switch.tsx'

/** Off unless switched on: it asks providers about accounts that nobody is looking at. */
export function DailyCheckSetting() {
  const words = useWords()
  return (
    <>
      <SettingSwitch name="dailyCheck" />
      <p className="soft setting-what">{words.say('ui.settings.checks.always')}</p>
    </>
  )
}
