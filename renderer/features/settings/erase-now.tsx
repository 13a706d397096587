import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { EntryField } from '../../components/entry-field.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'
import { byProvider } from '../runs/many-accounts.ts'

export interface EraseNowProps {
  /** Those whose access stays. */
  readonly accounts: readonly AccountView[]
  readonly typed: string
  readonly wrong: boolean
  readonly onType: (typed: string) => void
  readonly onEnter: () => void
}

/** What stays at which providers, and a word to type. */
export function EraseNow({ accounts, typed, wrong, onType, onEnter }: EraseNowProps) {
  const words = useWords()
  const word = words.say('ui.erase.now.word')
  const waiting = accounts.filter(({ there }) => there.state === 'ending').length
  const providers = byProvider(accounts).map(({ name, count }) =>
    words.say('ui.many.provider', { provider: name, count }),
  )
  const stays =
    accounts.length === 0
      ? words.say('ui.erase.now.stays.none')
      : words.say('ui.erase.now.stays', {
          providers: new Intl.ListFormat(words.locale).format(providers),
        })
  return (
    <>
      <div className="callout">
        <Lamp shape={accounts.length === 0 ? 'ticked' : 'triangle'} words={stays} />
      </div>
      {waiting === 0 ? null : <p>{words.say('ui.erase.now.waiting', { count: waiting })}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onEnter()
        }}
      >
        <EntryField
          required
          label={words.say('ui.erase.now.type', { word })}
          value={typed}
          onChange={onType}
          maxLength={40}
          error={wrong ? words.say('ui.erase.now.type.wrong', { word }) : null}
        />
      </form>
    </>
  )
}
