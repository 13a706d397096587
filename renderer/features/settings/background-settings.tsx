import { useDesktop, useSettings, useStatus } from '../../api/use-requests.ts'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { SettingSwitch } from './setting-switch.tsx'

/** The tray, what closing the window does, and starting at login. */
export function BackgroundSettings() {
  const words = useWords()
  const { data: desktop, refetch } = useDesktop()
  const tray = useSettings().data?.tray
  const platform = useStatus().data?.platform
  const setStart = useRun('desktop.setStartAtLogin')
  if (desktop === undefined || platform === undefined) return null
  const { startsAtLogin, loginPlace, canCloseToTray } = desktop
  return (
    <>
      <p className="setting-lead">{words.say(`ui.settings.background.${platform}`)}</p>
      <div className="check-lines">
        <SettingSwitch name="tray" />
        {canCloseToTray ? <SettingSwitch name="closeToTray" disabled={tray !== true} /> : null}
        {startsAtLogin === null ? (
          <p>{words.say('ui.settings.start.not-here')}</p>
        ) : (
          <Check
            words={words.say('ui.settings.start')}
            hint={
              loginPlace === null
                ? words.say('ui.settings.start.hint')
                : words.say('ui.settings.start.hint-file', { file: loginPlace })
            }
            checked={startsAtLogin}
            onChange={(on) => setStart.run({ on }, () => void refetch())}
          />
        )}
      </div>
    </>
  )
}
