import type { SettingsView } from '../../../preload/contract/app.contract.ts'
import { useSettings, useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { BackgroundSettings } from './background-settings.tsx'
import { DailyCheckSetting } from './daily-check.tsx'
import { MoveSettings } from '../move/move-settings.tsx'
import { DiagnosticsSettings } from '../diagnostics/diagnostics-settings.tsx'
import { EraseSetting } from './erase-setting.tsx'
import { KeptSecrets } from './kept-secrets.tsx'
import { UpdateSettings } from '../updates/update-settings.tsx'
import { NotificationSettings } from './notification-settings.tsx'

type Theme = SettingsView['theme']
type Language = SettingsView['language']

const themes: readonly Theme[] = ['system', 'light', 'dark']
const languages: readonly Language[] = ['system', 'en', 'de']

export function SettingsPage() {
  const words = useWords()
  const status = useStatus().data
  const openFolder = useRun('app.openDataFolder')
  const openLicences = useRun('app.openLicences')
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.settings')} />
      <section className="setting">
        <h2 className="setting-title">{words.say('ui.settings.look')}</h2>
        <ThemeChoice />
        <LanguageChoice />
      </section>
      {status === undefined ? null : (
        <>
          <NotificationSettings />
          <BackgroundSettings />
          <KeptSecrets vault={status.vault} />
          <MoveSettings />
          <DailyCheckSetting />
          <section className="setting">
            <h2 className="setting-title">{words.say('ui.settings.data')}</h2>
            <div className="setting-line">
              <div>
                <p>{words.say('ui.settings.data.what')}</p>
                <code className="path">{status.dataFolder}</code>
              </div>
              <ActionButton onPress={() => openFolder.run({})}>
                {words.say('ui.settings.data.open')}
              </ActionButton>
            </div>
          </section>
          <UpdateSettings />
          <DiagnosticsSettings />
          <EraseSetting />
          <section className="setting">
            <h2 className="setting-title">{words.say('ui.settings.about')}</h2>
            <div className="setting-line">
              <div>
                <p>{words.say('ui.settings.version', { version: status.version })}</p>
                <p>{words.say('ui.about.licence')}</p>
              </div>
              <ActionButton onPress={() => openLicences.run({})}>
                {words.say('ui.about.licences.open')}
              </ActionButton>
            </div>
          </section>
        </>
      )}
    </div>
  )
}

function ThemeChoice() {
  const words = useWords()
  const settings = useSettings().data
  const set = useRun('settings.set')
  if (settings === undefined) return null
  return (
    <ChoiceGroup<Theme>
      across
      label={words.say('ui.settings.theme')}
      value={settings.theme}
      choices={themes.map((theme) => ({
        value: theme,
        words: words.say(`ui.settings.theme.${theme}`),
      }))}
      onChange={(theme) => set.run({ theme })}
    />
  )
}

function LanguageChoice() {
  const words = useWords()
  const settings = useSettings().data
  const set = useRun('settings.set')
  if (settings === undefined) return null
  return (
    <ChoiceGroup<Language>
      across
      label={words.say('ui.settings.language')}
      value={settings.language}
      choices={languages.map((language) => ({
        value: language,
        words: words.say(`ui.settings.language.${language}`),
      }))}
      onChange={(language) => set.run({ language })}
    />
  )
}
