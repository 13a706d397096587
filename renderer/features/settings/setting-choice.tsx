import type { SettingsView } from '../../../preload/contract/app.contract.ts'
import { useSettings } from '../../api/use-requests.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

type Chosen = 'theme' | 'language' | 'keepEnded' | 'lockAfter'

export interface SettingChoiceProps<N extends Chosen> {
  readonly name: N
  readonly values: readonly SettingsView[N][]
}

/** A setting with a few values; its words are `ui.settings.theme` and `ui.settings.theme.dark`. */
export function SettingChoice<N extends Chosen>({ name, values }: SettingChoiceProps<N>) {
  const words = useWords()
  const settings = useSettings().data
  const set = useRun('settings.set')
  if (settings === undefined) return null
  return (
    <ChoiceGroup<SettingsView[N]>
      look="across"
      label={words.say(`ui.settings.${name}`)}
      value={settings[name]}
      choices={values.map((value) => ({ value, words: words.say(keyOf(name, value)) }))}
      onChange={(value) => set.run({ [name]: value })}
    />
  )
}

/** The types of a name and its values do not meet in a template. */
const keyOf = (name: Chosen, value: string) =>
  `ui.settings.${name}.${value}` as 'ui.settings.theme.dark'
