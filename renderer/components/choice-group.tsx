import { useId } from 'react'

export interface ChoiceGroupProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly words: string }[]
  readonly onChange: (value: V) => void
  readonly across?: boolean
}

/** One of a few; the arrow keys go through them, as in every group of radio buttons. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const id = useId()
  return (
    <div
      className={props.across === true ? 'choices choices-across' : 'choices'}
      role="radiogroup"
      aria-labelledby={id}
    >
      <span id={id} className="field-label">
        {props.label}
      </span>
      <div className="choices-list">
        {props.choices.map(({ value, words }) => (
          <label key={value} className="check">
            <input
              type="radio"
              className="check-box"
              name={id}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </div>
  )
}
