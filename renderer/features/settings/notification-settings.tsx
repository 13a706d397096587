import type { SettingsView } from '../../../preload/contract/app.contract.ts'
import { noticeKinds } from '../../../preload/contract/limits.ts'
import { useDesktop, useSettings } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Check } from '../../components/check.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

/** Which notifications of the system there are, and whether they say which account. */
export function NotificationSettings() {
  const words = useWords()
  const desktop = useDesktop().data
  const settings = useSettings().data
  const tryOne = useRun('desktop.tryNotification')
  if (desktop === undefined || settings === undefined) return null
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('ui.settings.notifications')}</h2>
      {desktop.notifications ? (
        <>
          <p className="setting-lead">{words.say('ui.settings.notifications.what')}</p>
          <Kinds settings={settings} />
          <div className="setting-foot">
            <ActionButton onPress={() => tryOne.run({})}>
              {words.say('ui.settings.notifications.try')}
            </ActionButton>
          </div>
        </>
      ) : (
        <p>{words.say('ui.settings.notifications.none')}</p>
      )}
    </section>
  )
}

function Kinds({ settings }: { readonly settings: SettingsView }) {
  const words = useWords()
  const set = useRun('settings.set')
  const { silenced, notificationNames } = settings
  return (
    <>
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
      <Check
        words={words.say('ui.settings.notifications.names')}
        hint={words.say('ui.settings.notifications.names.hint')}
        checked={notificationNames}
        onChange={(on) => set.run({ notificationNames: on })}
      />
    </>
  )
}
