import { useSettings, useStatus } from '../../api/use-requests.ts'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface SettingSwitchProps {
  readonly name: 'dailyCheck' | 'notificationNames' | 'tray' | 'closeToTray' | 'lookForUpdates'
  /** It does not count now, whatever was chosen. */
  readonly disabled?: boolean
}

/** A setting that is on or off; its words are `ui.settings.tray` and `ui.settings.tray.hint`. */
export function SettingSwitch({ name, disabled = false }: SettingSwitchProps) {
  const words = useWords()
  const settings = useSettings().data
  const platform = useStatus().data?.platform ?? ''
  const set = useRun('settings.set')
  return (
    <Check
      words={words.say(`ui.settings.${name}`, { platform })}
      hint={words.say(`ui.settings.${name}.hint`, { platform })}
      checked={settings?.[name] === true && !disabled}
      disabled={disabled}
      onChange={(on) => set.run({ [name]: on })}
    />
  )
}
