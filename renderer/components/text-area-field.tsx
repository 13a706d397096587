import { Label, Text, TextArea, TextField } from 'react-aria-components'

export interface TextAreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint: string
  readonly maxLength: number
}

/** A few lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      maxLength={props.maxLength}
    >
      <Label className="field-label">{props.label}</Label>
      <TextArea className="field-input field-lines" rows={2} />
      <Text slot="description" className="field-hint">
        {props.hint}
      </Text>
    </TextField>
  )
}
