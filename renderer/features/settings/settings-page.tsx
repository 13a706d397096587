import type { ComponentType } from 'react'
import type { WordKey } from '../../../words/words.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { useWords } from '../../words/use-words.ts'
import { DiagnosticsSettings } from '../diagnostics/diagnostics-settings.tsx'
import { MoveSettings } from '../move/move-settings.tsx'
import { UpdateSettings } from '../updates/update-settings.tsx'
import { BackgroundSettings } from './background-settings.tsx'
import { DailyCheckSetting } from './daily-check.tsx'
import { About, DataSettings } from './data-settings.tsx'
import { EraseSetting } from './erase-setting.tsx'
import { KeptSecrets } from './kept-secrets.tsx'
import { NetworkSettings } from './network-settings.tsx'
import { LockSettings } from './lock-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { NotificationSettings } from './notification-settings.tsx'
import { RetentionSettings } from './retention-settings.tsx'

/** Each part with its title, which is also where its link leads. */
const parts: readonly (readonly [title: WordKey, Part: ComponentType])[] = [
  ['ui.settings.look', LookSettings],
  ['ui.settings.notifications', NotificationSettings],
  ['ui.settings.secrets', KeptSecrets],
  ['ui.lock', LockSettings],
  ['ui.settings.checks', DailyCheckSetting],
  ['ui.settings.ended', RetentionSettings],
  ['ui.network', NetworkSettings],
  ['ui.settings.background', BackgroundSettings],
  ['ui.updates', UpdateSettings],
  ['ui.settings.data', DataSettings],
  ['move.settings.title', MoveSettings],
  ['ui.diagnostics.section', DiagnosticsSettings],
  ['ui.erase', EraseSetting],
  ['ui.settings.about', About],
]

export function SettingsPage() {
  const words = useWords()
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.settings')} />
      <div className="settings">
        <nav className="setting-links" aria-label={words.say('ui.settings.parts')}>
          {parts.map(([title]) => (
            <a key={title} href={`#${title}`}>
              {words.say(title)}
            </a>
          ))}
        </nav>
        <div>
          {parts.map(([title, Part]) => (
            <section key={title} className="setting">
              <h2 className="setting-title" id={title} tabIndex={-1}>
                {words.say(title)}
              </h2>
              <Part />
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}
