import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

export interface ActionButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `plain` unless said: `primary` once per view, `danger` only where access ends by it. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link'
  /** The name read aloud where the visible words alone could mean several rows. */
  readonly label?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Has the focus when the dialog it is in opens. */
  readonly takesFocus?: boolean
  readonly submit?: boolean
  readonly slot?: string
}

export function ActionButton(props: ActionButtonProps) {
  return (
    <Button
      className={`button button-${props.kind ?? 'plain'}`}
      type={props.submit === true ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      isPending={props.busy ?? false}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog names its own safe first button
      autoFocus={props.takesFocus ?? false}
      {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
    >
      {props.children}
    </Button>
  )
}
