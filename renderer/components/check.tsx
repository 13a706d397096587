import { useId, type ReactNode } from 'react'

export interface CheckProps {
  readonly words: ReactNode
  /** What it means, below its words. */
  readonly hint?: string
  readonly checked: boolean | 'some'
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** One thing that is on or off; or, of what stands for many, on for some of them. */
export function Check({ words, hint, checked, onChange, disabled = false }: CheckProps) {
  const id = useId()
  return (
    <label className="check">
      <input
        type="checkbox"
        className="check-box"
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        checked={checked === true}
        ref={(input) => {
          if (input !== null) input.indeterminate = checked === 'some'
        }}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="check-words">
        <span id={id}>{words}</span>
        {hint === undefined ? null : (
          <span className="check-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
