import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

export interface ChoiceGroupProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly words: string }[]
  readonly onChange: (value: V) => void
  readonly across?: boolean
}

export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  return (
    <RadioGroup
      className={props.across === true ? 'choices choices-across' : 'choices'}
      value={props.value}
      onChange={(value) => {
        const chosen = props.choices.find((choice) => choice.value === value)
        if (chosen !== undefined) props.onChange(chosen.value)
      }}
    >
      <Label className="field-label">{props.label}</Label>
      <div className="choices-list">
        {props.choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value}>
            <RadioButton className="choice">
              <span className="choice-dot" />
              {choice.words}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
