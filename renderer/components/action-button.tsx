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

/**
 * Busy, it keeps the focus and does nothing. Not react-aria's `isPending`, which announces a progress
 * bar that is not in it.
 */
export function ActionButton(props: ActionButtonProps) {
  const busy = props.busy ?? false
  return (
    <Button
      className={`button button-${props.kind ?? 'plain'}${busy ? ' button-busy' : ''}`}
      type={props.submit === true && !busy ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog names its own safe first button
      autoFocus={props.takesFocus ?? false}
      {...(props.onPress === undefined || busy ? {} : { onPress: props.onPress })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
    >
      {props.children}
    </Button>
  )
}
