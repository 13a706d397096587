import { SettingChoice } from './setting-choice.tsx'

export function LookSettings() {
  return (
    <>
      <SettingChoice name="theme" values={['system', 'light', 'dark']} />
      <SettingChoice name="language" values={['system', 'en', 'de']} />
    </>
  )
}
