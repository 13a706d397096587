import { useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy } from '../notices/use-notices.ts'
import { passphraseFault, refusedPassphrase } from './passphrase-rules.ts'

export interface PassphraseDialogProps {
  readonly purpose: 'choose' | 'unlock'
  readonly onClose: () => void
}

export function PassphraseDialog({ purpose, onClose }: PassphraseDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const dialogs = useDialogs()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const send = useAction(purpose === 'choose' ? 'vault.choosePassphrase' : 'vault.unlock')
  const choosing = purpose === 'choose'
  const fault = passphraseFault(purpose, passphrase, repeated)
  const errorOf = (kind: typeof fault): string | null =>
    tried && kind !== null && fault === kind ? words.say(`ui.passphrase.${kind}`) : null
  const failed = send.error === null ? null : failureOf(send.error)
  const refused = refusedPassphrase(failed, words)
  return (
    <DialogFrame title={words.say(`ui.passphrase.${purpose}`)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (fault === null) send.mutate({ passphrase }, { onSuccess: onClose })
        }}
      >
        <p>{words.say(`ui.passphrase.${purpose}.why`)}</p>
        <EntryField
          takesFocus
          required
          type="password"
          label={words.say('ui.passphrase')}
          {...(choosing ? { hint: words.say('ui.passphrase.hint') } : {})}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={1024}
          error={errorOf('too-short') ?? errorOf('empty') ?? refused}
        />
        {choosing ? (
          <EntryField
            required
            type="password"
            label={words.say('ui.passphrase.repeat')}
            value={repeated}
            onChange={setRepeated}
            maxLength={1024}
            error={errorOf('different')}
          />
        ) : null}
        {failed === null || refused !== null ? null : (
          <FailurePanel failure={failed} onCopy={copy} />
        )}
        <div className="dialog-buttons">
          {choosing ? null : (
            <ActionButton kind="link" onPress={() => dialogs.open({ kind: 'forgotten' })}>
              {words.say('ui.forgotten.button')}
            </ActionButton>
          )}
          <ActionButton onPress={onClose}>{words.say('ui.cancel')}</ActionButton>
          <ActionButton submit kind="primary" busy={send.isPending}>
            {words.say(choosing ? 'ui.passphrase.use' : 'ui.lock.unlock')}
          </ActionButton>
        </div>
      </form>
    </DialogFrame>
  )
}
