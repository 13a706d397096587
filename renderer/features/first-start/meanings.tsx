import { Lamp, type LampShape } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'

type Meaning = 'log-out' | 'revoke' | 'sign-out'

/** The three meanings of "log out", told by what each does to the two lamps. */
const meanings: readonly { meaning: Meaning; here: LampShape; there: LampShape }[] = [
  { meaning: 'log-out', here: 'ring', there: 'disc' },
  { meaning: 'revoke', here: 'ring', there: 'ticked' },
  { meaning: 'sign-out', here: 'disc', there: 'disc' },
]

export function Meanings() {
  const words = useWords()
  return (
    <ul className="meanings">
      {meanings.map(({ meaning, here, there }) => (
        <li key={meaning} className="meaning">
          <h3>{words.say(`ui.empty.${meaning}`)}</h3>
          <p>{words.say(`ui.empty.${meaning}.does`)}</p>
          <div className="meaning-lamps">
            <Lamp shape={here} words={words.say(`ui.empty.${meaning}.here`)} />
            <Lamp shape={there} words={words.say(`ui.empty.${meaning}.there`)} />
          </div>
        </li>
      ))}
    </ul>
  )
}
