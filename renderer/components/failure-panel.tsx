import type { FailureView } from '../../preload/contract/shapes.ts'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'
import { RawAnswer } from './raw-answer.tsx'

export interface FailurePanelProps {
  readonly failure: FailureView
  readonly onCopy: (text: string) => void
  /** In a dialog of its own, which is read out as it opens. */
  readonly isReadOut?: boolean
}

/** Every failure in the same three sentences: what happened, what is still true, what to do. */
export function FailurePanel({ failure, onCopy, isReadOut = false }: FailurePanelProps) {
  const words = useWords()
  return (
    <div className="failure" role="group" aria-label={words.say('ui.failure')}>
      <div className="failure-words" role={isReadOut ? undefined : 'alert'}>
        <p className="failure-happened">
          <Icon name="warning" />
          <span>{words.tell(failure.happened)}</span>
        </p>
        <dl className="facts">
          <div>
            <dt>{words.say('ui.failure.still-true')}</dt>
            <dd>{words.tell(failure.stillTrue)}</dd>
          </div>
          <div>
            <dt>{words.say('ui.failure.to-do')}</dt>
            <dd>{words.tell(failure.whatToDo)}</dd>
          </div>
        </dl>
      </div>
      {failure.detail === null ? null : <RawAnswer text={failure.detail} onCopy={onCopy} />}
    </div>
  )
}
