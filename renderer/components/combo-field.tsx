import type { ReactNode } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface ComboChoice {
  readonly id: string
  readonly name: string
  readonly mark: ReactNode
}

export interface ComboFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly choices: readonly ComboChoice[]
  /** The button that opens the list. */
  readonly show: string
  readonly hint: string
  readonly error: string | null
  readonly maxLength: number
}

/** A text field with a list of suggestions: what is typed counts, whether or not it is on the list. */
export function ComboField(props: ComboFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={props.value}
      onInputChange={props.onChange}
      defaultItems={props.choices}
      isRequired
      isInvalid={props.error !== null}
      validationBehavior="aria"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog just opened
      autoFocus
    >
      <Label className="field-label">{props.label}</Label>
      <div className="combo">
        <Input className="field-input" maxLength={props.maxLength} spellCheck="false" />
        <Button className="combo-button" aria-label={props.show}>
          <Icon name="chevron" />
        </Button>
      </div>
      {props.error === null ? (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{props.error}</FieldError>
      <Popover className="combo-popover" offset={4}>
        <ListBox<ComboChoice> className="combo-list">
          {({ id, name, mark }) => (
            <ListBoxItem id={id} className="combo-item" textValue={name}>
              {mark}
              <bdi>{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
