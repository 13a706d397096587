import { CheckboxButton, CheckboxField } from 'react-aria-components'

export interface CheckChoice {
  readonly id: string
  readonly words: string
  /** How many it is true of. */
  readonly count: string
}

export interface CheckGroupProps {
  readonly name: string
  readonly choices: readonly CheckChoice[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Any number of choices, each with how many it is true of. */
export function CheckGroup({ name, choices, chosen, onChoose }: CheckGroupProps) {
  const turn = (id: string, on: boolean): void => {
    const now = new Set(chosen)
    if (on) now.add(id)
    else now.delete(id)
    onChoose(now)
  }
  return (
    <div className="check-group" role="group" aria-label={name}>
      <p className="check-group-name" aria-hidden="true">
        {name}
      </p>
      {choices.map(({ id, words, count }) => (
        <CheckboxField
          key={id}
          className="check-field"
          isSelected={chosen.has(id)}
          onChange={(on) => turn(id, on)}
        >
          <CheckboxButton className="check check-line">
            <span className="check-box" />
            <bdi className="check-words">{words}</bdi>
            <span className="soft">{count}</span>
          </CheckboxButton>
        </CheckboxField>
      ))}
    </div>
  )
}
