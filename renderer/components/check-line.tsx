import { CheckboxButton, CheckboxField } from 'react-aria-components'

export interface CheckLineProps {
  readonly words: string
  /** What it means, below its words. */
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** One thing that is on or off. */
export function CheckLine({ words, hint, checked, onChange, disabled = false }: CheckLineProps) {
  return (
    <CheckboxField
      className="check-line"
      isSelected={checked}
      isDisabled={disabled}
      onChange={onChange}
    >
      <CheckboxButton className="check">
        <span className="check-box" />
        <span className="check-words">
          {words}
          {hint === undefined ? null : <span className="check-hint">{hint}</span>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}
