import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from 'react-aria-components'

export interface ActionButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `plain` unless said: `primary` once per view, `danger` only where access ends by it. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link' | 'chip'
  /** The name read aloud where the visible words alone could mean several rows. */
  readonly label?: string
  /** The id of what is read out after the name. */
  readonly describedBy?: string
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
  const { takesFocus = false } = props
  const button = useRef<HTMLButtonElement>(null)
  // At once, not react-aria's `autoFocus`: after Enter in a field that waits for a frame, in which the
  // dialog may have given the focus to its first button.
  useEffect(() => {
    // Without scrolling: in a small window it would push the dialog's title out of sight.
    if (takesFocus) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <Button
      ref={button}
      className={`button button-${props.kind ?? 'plain'}${busy ? ' button-busy' : ''}`}
      type={props.submit === true && !busy ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      {...(props.onPress === undefined || busy ? {} : { onPress: props.onPress })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
    >
      {props.children}
    </Button>
  )
}
