import { Fragment } from 'react'
import { useWords } from '../words/use-words.ts'
import { ActionButton } from './action-button.tsx'
import { Icon } from './icon.tsx'

export interface CopyLineProps {
  readonly text: string
  readonly onCopy: (text: string) => void
}

/** One line of text that is meant to be copied somewhere else. */
export function CopyLine({ text, onCopy }: CopyLineProps) {
  const words = useWords()
  return (
    <div className="copy-line">
      <code>
        <Breakable text={text} />
      </code>
      <ActionButton
        kind="quiet"
        label={words.say('ui.copy-this', { text })}
        onPress={() => onCopy(text)}
      >
        <Icon name="copy" />
        {words.say('ui.copy')}
      </ActionButton>
    </div>
  )
}

/** An address breaks after a slash before it breaks anywhere else. */
function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=\/)(?!\/)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}
