import { Input, SearchField } from 'react-aria-components'
import type { Input as Asked } from '../../../preload/contract/contract.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { Icon } from '../../components/icon.tsx'
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
  const name = words.say('activity.search')
  return (
    <div className="activity-tools">
      <ChoiceGroup
        across
        label={words.say('activity.only')}
        value={only}
        choices={choices.map((value) => ({ value, words: words.say(`activity.only.${value}`) }))}
        onChange={onOnly}
      />
      <SearchField className="search" aria-label={name} value={typed} onChange={onTyped}>
        <Icon name="search" />
        <Input className="search-input" placeholder={name} maxLength={200} />
      </SearchField>
    </div>
  )
}
