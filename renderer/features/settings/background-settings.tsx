import { useDesktop, useSettings, useStatus } from '../../api/use-requests.ts'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

/** The tray, what closing the window does, and starting at login. */
export function BackgroundSettings() {
  const words = useWords()
  const desktop = useDesktop().data
  const settings = useSettings().data
  const platform = useStatus().data?.platform
  const set = useRun('settings.set')
  const setStart = useRun('desktop.setStartAtLogin')
  if (desktop === undefined || settings === undefined || platform === undefined) return null
  const { startsAtLogin, loginPlace, canCloseToTray } = desktop
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('ui.settings.background')}</h2>
      <p className="setting-lead">{words.say(`ui.settings.background.${platform}`)}</p>
      <div className="check-lines">
        <Check
          words={words.say('ui.settings.tray', { platform })}
          hint={words.say('ui.settings.tray.hint', { platform })}
          checked={settings.tray}
          onChange={(on) => set.run({ tray: on })}
        />
        {canCloseToTray ? (
          <Check
            words={words.say('ui.settings.close-to-tray')}
            hint={words.say('ui.settings.close-to-tray.hint')}
            checked={settings.tray && settings.closeToTray}
            disabled={!settings.tray}
            onChange={(on) => set.run({ closeToTray: on })}
          />
        ) : null}
        {startsAtLogin === null ? null : (
          <Check
            words={words.say('ui.settings.start')}
            hint={
              loginPlace === null
                ? words.say('ui.settings.start.hint')
                : words.say('ui.settings.start.hint-file', { file: loginPlace })
            }
            checked={startsAtLogin}
            onChange={(on) => setStart.run({ on })}
          />
        )}
      </div>
      {startsAtLogin === null ? <p>{words.say('ui.settings.start.not-here')}</p> : null}
    </section>
  )
}
