import type { ReactNode } from 'react'

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
  return (
    <label className="check">
      <input
        type="checkbox"
        className="check-box"
        checked={checked === true}
        ref={(box) => {
          if (box !== null) box.indeterminate = checked === 'some'
        }}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="check-words">
        {words}
        {hint === undefined ? null : <span className="check-hint">{hint}</span>}
      </span>
    </label>
  )
}
