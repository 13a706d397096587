import { useRef, useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FieldError } from '../../components/field-error.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { refusedPassphrase } from '../vault/passphrase-rules.ts'

export function BringDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const copy = useCopy()
  const [name, setName] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const choose = useAction('move.chooseArchive')
  const bring = useAction('move.bring')
  const error = bring.error ?? choose.error
  const failed = error === null ? null : failureOf(error)
  const refused = refusedPassphrase(failed, words)
  const form = useRef<HTMLFormElement>(null)
  const pick = (): void => {
    bring.reset()
    choose.mutate(
      {},
      {
        onSuccess: (chosen) => {
          if (chosen.name === null) return
          setName(chosen.name)
          setTried(false)
          form.current?.querySelector('input')?.focus()
        },
      },
    )
  }
  return (
    <DialogFrame title={words.say('move.bring.title')} onClose={onClose}>
      <form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          choose.reset()
          if (name === null) form.current?.querySelector('button')?.focus()
          else if (passphrase !== '') bring.mutate({ passphrase }, { onSuccess: onClose })
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
            <FieldError>{words.say('move.bring.missing')}</FieldError>
          ) : null}
        </div>
        <EntryField
          required
          type="password"
          label={words.say('move.bring.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={1024}
          error={
            tried && name !== null && passphrase === '' ? words.say('ui.passphrase.empty') : refused
          }
        />
        {bring.isPending ? <Waiting words={words.say('move.bring.opening')} /> : null}
        {failed === null || refused !== null ? null : (
          <FailurePanel failure={failed} onCopy={copy} />
        )}
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
