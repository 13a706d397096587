import type { Input as Asked } from '../../../preload/contract/contract.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords } from '../../words/use-words.ts'

export type Only = NonNullable<Asked<'activity.list'>['only']>

const choices: readonly Only[] = ['all', 'waiting', 'needs-you', 'finished']

export interface ActivityToolsProps {
  readonly only: Only
  readonly onOnly: (only: Only) => void
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** Which revocations are shown. Main looks for them: only the newest are here. */
export function ActivityTools({ only, onOnly, typed, onTyped }: ActivityToolsProps) {
  const words = useWords()
  return (
    <div className="activity-tools">
      <ChoiceGroup
        look="segments"
        label={words.say('activity.only')}
        value={only}
        choices={choices.map((value) => ({ value, words: words.say(`activity.only.${value}`) }))}
        onChange={onOnly}
      />
      <SearchField label={words.say('activity.search')} value={typed} onChange={onTyped} />
    </div>
  )
}
