import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Lamp, type LampShape } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'

type Meaning = 'log-out' | 'revoke' | 'sign-out'

/** The three meanings of "log out", told by what each does to the two lamps. */
const meanings: readonly { meaning: Meaning; here: LampShape; there: LampShape }[] = [
  { meaning: 'log-out', here: 'ring', there: 'disc' },
  { meaning: 'revoke', here: 'ring', there: 'ticked' },
  { meaning: 'sign-out', here: 'disc', there: 'disc' },
]

export function NoAccounts() {
  const words = useWords()
  const dialogs = useDialogs()
  return (
    <section className="no-accounts" aria-labelledby="no-accounts-title">
      <h2 id="no-accounts-title">{words.say('ui.empty.title')}</h2>
      <p className="no-accounts-lead">{words.say('ui.empty.lead')}</p>
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
      <div className="no-accounts-start">
        <ActionButton kind="primary" onPress={() => dialogs.open({ kind: 'link' })}>
          <Icon name="add" />
          {words.say('ui.empty.start')}
        </ActionButton>
        <ActionButton onPress={() => dialogs.open({ kind: 'bring' })}>
          {words.say('move.bring.button')}
        </ActionButton>
        <p className="soft">{words.say('ui.empty.covers')}</p>
      </div>
    </section>
  )
}
