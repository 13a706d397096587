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
  const labelled = (
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
      </span>
    </label>
  )
  if (hint === undefined) return labelled
  // Beside the label, not in it: what is in it is read out as the name, and the hint once more after it.
  return (
    <div className="check-hinted">
      {labelled}
      <p className="check-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
