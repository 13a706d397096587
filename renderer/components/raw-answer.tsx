import { useWords } from '../words/use-words.ts'
import { ActionButton } from './action-button.tsx'
import { Fold } from './fold.tsx'
import { Icon } from './icon.tsx'

export interface RawAnswerProps {
  readonly text: string
  readonly onCopy: (text: string) => void
  /** What the answer belongs to, for the control's name. */
  readonly about?: string
}

/** A provider's answer as it came, redacted by main, shown only when asked for. */
export function RawAnswer({ text, onCopy, about }: RawAnswerProps) {
  const words = useWords()
  return (
    <Fold
      title={words.say('ui.details')}
      {...(about === undefined ? {} : { label: words.say('ui.details-of', { about }) })}
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <pre className="raw" tabIndex={0} role="region" aria-label={words.say('ui.raw-answer')}>
        {text}
      </pre>
      <ActionButton kind="quiet" label={words.say('ui.copy-answer')} onPress={() => onCopy(text)}>
        <Icon name="copy" />
        {words.say('ui.copy')}
      </ActionButton>
    </Fold>
  )
}
