import { useId } from 'react'

export interface ChoiceGroupProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly words: string }[]
  readonly onChange: (value: V) => void
  /** Under one another by default; `segments` is for what filters a view rather than sets something. */
  readonly look?: 'down' | 'across' | 'segments'
}

/** One of a few; the arrow keys go through them, as in every group of radio buttons. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const id = useId()
  const { look = 'down' } = props
  return (
    <div className={`choices choices-${look}`} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={look === 'segments' ? 'unseen' : 'field-label'}>
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
