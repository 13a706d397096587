import { noticeKinds } from '../../../preload/contract/limits.ts'
import { useDesktop, useSettings } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { SettingSwitch } from './setting-switch.tsx'

/** Which notifications of the system there are, and whether they say which account. */
export function NotificationSettings() {
  const words = useWords()
  const desktop = useDesktop().data
  const silenced = useSettings().data?.silenced
  const set = useRun('settings.set')
  const tryOne = useRun('desktop.tryNotification')
  if (desktop === undefined || silenced === undefined) return null
  if (!desktop.notifications) return <p>{words.say('ui.settings.notifications.none')}</p>
  return (
    <>
      <p className="setting-lead">{words.say('ui.settings.notifications.what')}</p>
      <div className="check-lines">
        {noticeKinds.map((kind) => (
          <Check
            key={kind}
            words={words.say(`ui.settings.notifications.${kind}`)}
            checked={!silenced.includes(kind)}
            onChange={(on) => {
              const others = silenced.filter((one) => one !== kind)
              set.run({ silenced: on ? others : [...others, kind] })
            }}
          />
        ))}
      </div>
      <SettingSwitch name="notificationNames" />
      <div className="setting-foot">
        <ActionButton
          label={words.say('ui.settings.notifications.try.for')}
          onPress={() => tryOne.run({})}
        >
          {words.say('ui.settings.notifications.try')}
        </ActionButton>
      </div>
    </>
  )
}
