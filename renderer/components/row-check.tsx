import { useId, type SyntheticEvent } from 'react'
import { CheckboxContext, useSlottedContext } from 'react-aria-components'

const stay = (event: SyntheticEvent): void => event.stopPropagation()

/** The row's own presses begin with these events. */
const kept = { onPointerDown: stay, onMouseDown: stay, onClick: stay }

/** Chooses the row of a list that it stands in, and nothing else of what pressing the row would do. */
export function RowCheck({ className = '' }: { readonly className?: string }) {
  const own = useSlottedContext(CheckboxContext, 'selection')
  const ownId = useId()
  const id = own?.id ?? ownId
  return (
    <label className={`check ${className}`} {...kept}>
      <input
        type="checkbox"
        className="check-box"
        id={id}
        aria-label={own?.['aria-label']}
        aria-labelledby={own?.['aria-labelledby']}
        checked={own?.isSelected ?? false}
        disabled={own?.isDisabled ?? false}
        onChange={(event) => own?.onChange?.(event.currentTarget.checked)}
        onKeyDown={(event) => {
          if (event.key === ' ') stay(event)
        }}
      />
    </label>
  )
}
