import { CheckboxButton, CheckboxField } from 'react-aria-components'

/** Chooses its row for an action on many. Seen while the row is pointed at or has the focus, or any is chosen. */
export function ChooseBox() {
  return (
    <CheckboxField slot="selection" className="check-field account-check">
      <CheckboxButton className="check">
        <span className="check-box" />
      </CheckboxButton>
    </CheckboxField>
  )
}
