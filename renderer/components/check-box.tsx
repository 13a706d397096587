import { CheckboxButton, CheckboxField } from 'react-aria-components'

export interface CheckBoxProps {
  readonly words: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckBox({ words, checked, onChange }: CheckBoxProps) {
  return (
    <CheckboxField className="check-field check-named" isSelected={checked} onChange={onChange}>
      <CheckboxButton className="check">
        <span className="check-box" />
        {words}
      </CheckboxButton>
    </CheckboxField>
  )
}
