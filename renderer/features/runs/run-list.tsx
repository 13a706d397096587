import type { Output } from '../../../preload/contract/contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { usePlace } from '../shell/place.tsx'

export interface RunListProps {
  readonly runs: Output<'runs.list'>['runs']
  readonly shownId: string | undefined
}

/** Every run so far, newest first: any report can be opened again. */
export function RunList({ runs, shownId }: RunListProps) {
  const words = useWords()
  const { openRun } = usePlace()
  return (
    <section className="run-list">
      <h2 className="jobs-title">{words.say('ui.runs.earlier')}</h2>
      <ul>
        {runs.map(({ id, total, createdAt, state }) => {
          const about = words.say('ui.run.about', { total, at: createdAt })
          const told = state === null ? [about] : [about, words.tell(state)]
          return (
            <li key={id} aria-current={id === shownId ? 'true' : undefined}>
              <ActionButton kind="link" onPress={() => openRun(id)}>
                {told.join(words.say('ui.facts-between'))}
              </ActionButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
