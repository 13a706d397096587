import { useId } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

export interface EntryFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | null
  readonly type?: 'text' | 'password' | 'url'
  /** Has the focus when the dialog it is in opens. */
  readonly takesFocus?: boolean
  readonly required?: boolean
  readonly maxLength?: number
  readonly placeholder?: string
  /** What the browser offers while typing; anything else may be typed, too. */
  readonly suggestions?: readonly string[]
  /** Pasted over the whole field: its lines, which a field of one line would run together. */
  readonly onPasteText?: (text: string) => void
  /** Escape leaves the field and nothing around it. */
  readonly onEscape?: () => void
}

export function EntryField(props: EntryFieldProps) {
  const listId = useId()
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      isRequired={props.required ?? false}
      isInvalid={typeof props.error === 'string'}
      validationBehavior="aria"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog just opened
      autoFocus={props.takesFocus ?? false}
      maxLength={props.maxLength ?? 2048}
      autoComplete="off"
      spellCheck="false"
      onPaste={(event) => {
        if (props.onPasteText === undefined) return
        event.preventDefault()
        props.onPasteText(event.clipboardData.getData('text/plain').slice(0, props.maxLength))
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && props.onEscape !== undefined) props.onEscape()
        else event.continuePropagation()
      }}
    >
      <Label className="field-label">{props.label}</Label>
      <Input
        className="field-input"
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.suggestions === undefined ? {} : { list: listId })}
      />
      {props.suggestions === undefined ? null : (
        <datalist id={listId}>
          {props.suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {props.hint === undefined || typeof props.error === 'string' ? null : (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="field-error">{props.error}</FieldError>
    </TextField>
  )
}
