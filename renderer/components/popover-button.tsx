import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface PopoverButtonProps {
  readonly icon: IconName
  /** The words on the button. */
  readonly words: string
  /** What it opens is called. */
  readonly name: string
  /** Drawn only while it is open. */
  readonly children: () => ReactNode
}

/**
 * A button that opens a panel beside it. The browser's own popover: a click elsewhere or Escape closes
 * it, Escape gives the focus back to the button, and Tab goes on from there. Left by the focus it
 * closes, so that it covers nothing that has it (WCAG 2.2, 2.4.11).
 */
export function PopoverButton({ icon, words, name, children }: PopoverButtonProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const { current } = panel
    const look = (event: ToggleEvent): void => setOpen(event.newState === 'open')
    current?.addEventListener('toggle', look)
    return () => current?.removeEventListener('toggle', look)
  }, [])
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  }, [open])
  return (
    <div
      className="popover-holder"
      onBlur={({ currentTarget: holder, relatedTarget: next }) => {
        // A click on words in it gives the focus to the page around it for a moment.
        const left = next !== null && !holder.contains(next) && !next.contains(holder)
        if (open && left) panel.current?.hidePopover()
      }}
    >
      <button
        type="button"
        className="button button-plain popover-button"
        popoverTarget={id}
        aria-expanded={open}
        aria-haspopup="dialog"
      >
        <Icon name={icon} />
        <span className="popover-button-words">{words}</span>
      </button>
      <div id={id} ref={panel} className="popover" popover="auto" role="dialog" aria-label={name}>
        {open ? children() : null}
      </div>
    </div>
  )
}
