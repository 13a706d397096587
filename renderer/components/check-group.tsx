import { Check } from './check.tsx'

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
        <Check
          key={id}
          words={
            <>
              <bdi>{words}</bdi> <span className="soft check-count">{count}</span>
            </>
          }
          checked={chosen.has(id)}
          onChange={(on) => turn(id, on)}
        />
      ))}
    </div>
  )
}
