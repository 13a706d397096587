import { useState, type SubmitEvent } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useAppEvents } from '../../api/use-app-events.ts'
import { useDocumentTitle } from '../../api/use-document-title.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { Fold } from '../../components/fold.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { useWords } from '../../words/use-words.ts'
import { belowField } from '../vault/passphrase-rules.ts'

const forgottenSteps = [
  'ui.lock.forgotten.open',
  'ui.lock.forgotten.quit',
  'ui.lock.forgotten.delete',
  'ui.lock.forgotten.start',
] as const

/** All that a locked window shows. Main answers nothing else either. */
export function LockedWindow({ goesOn }: { readonly goesOn: boolean }) {
  const words = useWords()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useAction('lock.unlock')
  const openFolder = useAction('app.openDataFolder')
  const title = words.say('ui.lock.title')
  useDocumentTitle(title)
  useAppEvents({ show: () => undefined, act: () => undefined, open: () => undefined })
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    unlock.mutate({ passphrase }, { onError: () => setPassphrase('') })
  }
  const failed = unlock.error === null ? null : failureOf(unlock.error)
  return (
    <main className="locked">
      <Wordmark name={words.say('ui.product')} />
      <h1 className="page-title">{title}</h1>
      <p>{words.say(goesOn ? 'ui.lock.goes-on' : 'ui.lock.waits')}</p>
      <form className="form" onSubmit={send}>
        <EntryField
          takesFocus
          required
          type="password"
          label={words.say('ui.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={1024}
          error={failed === null ? null : belowField(failed, words)}
        />
        <ActionButton submit kind="primary" busy={unlock.isPending}>
          {words.say('ui.lock.unlock')}
        </ActionButton>
      </form>
      <Fold level={2} title={words.say('ui.forgotten.button')}>
        <div className="form">
          <p>{words.say('ui.lock.forgotten')}</p>
          <ol className="lock-steps">
            {forgottenSteps.map((step) => (
              <li key={step}>{words.say(step)}</li>
            ))}
          </ol>
          <p>{words.say('ui.lock.forgotten.then')}</p>
          <div>
            <ActionButton
              label={words.say('ui.settings.data.open.for')}
              onPress={() => openFolder.mutate({})}
            >
              {words.say('ui.settings.data.open')}
            </ActionButton>
          </div>
        </div>
      </Fold>
    </main>
  )
}
