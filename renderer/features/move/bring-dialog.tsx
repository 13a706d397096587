import { useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'

export function BringDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const copy = useCopy()
  const [name, setName] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const choose = useAction('move.chooseArchive')
  const bring = useAction('move.bring')
  const failed = bring.error ?? choose.error
  const pick = (): void => {
    bring.reset()
    choose.mutate({}, { onSuccess: (chosen) => setName(chosen.name) })
  }
  return (
    <DialogFrame title={words.say('move.bring.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          choose.reset()
          if (name !== null && passphrase !== '')
            bring.mutate({ passphrase }, { onSuccess: onClose })
        }}
      >
        <p>{words.say('move.bring.what')}</p>
        <div className="move-file">
          <ActionButton takesFocus busy={choose.isPending} onPress={pick}>
            {words.say(name === null ? 'move.bring.choose' : 'move.bring.choose.other')}
          </ActionButton>
          {name === null ? null : (
            <span role="status">{words.say('move.bring.chosen', { name: plain(name) })}</span>
          )}
          {name === null && tried ? (
            <span className="field-error" role="alert">
              {words.say('move.bring.missing')}
            </span>
          ) : null}
        </div>
        <EntryField
          required
          type="password"
          label={words.say('move.bring.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={1024}
          error={tried && passphrase === '' ? words.say('ui.passphrase.empty') : null}
        />
        {bring.isPending ? <Waiting words={words.say('move.bring.opening')} /> : null}
        {failed === null ? null : <FailurePanel failure={failureOf(failed)} onCopy={copy} />}
        <div className="dialog-buttons">
          <ActionButton onPress={onClose}>{words.say('ui.cancel')}</ActionButton>
          <ActionButton submit kind="primary" busy={bring.isPending}>
            {words.say('move.bring.go')}
          </ActionButton>
        </div>
      </form>
    </DialogFrame>
  )
}
