import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetAccounts } from '../../api/account-list.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction, useMove } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { passphraseFault } from '../vault/passphrase-rules.ts'

/** Says what packing does and stops before it asks for the passphrase and the place. */
export function PackDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const copy = useCopy()
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const send = useAction('move.pack')
  const progress = useMove()?.progress ?? null
  const fault = passphraseFault('choose', passphrase, repeated)
  const errorOf = (kind: typeof fault): string | null =>
    tried && kind !== null && fault === kind ? words.say(`ui.passphrase.${kind}`) : null
  const pack = (): void => {
    setTried(true)
    const onSuccess = ({ path }: { path: string | null }): void => {
      if (path !== null) onClose()
    }
    if (fault === null) {
      send.mutate({ passphrase }, { onSuccess, onError: () => forgetAccounts(client) })
    }
  }
  return (
    <DialogFrame
      title={words.say('move.pack.title')}
      // What is being packed is not left alone.
      onClose={() => (progress === null ? onClose() : undefined)}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          pack()
        }}
      >
        <p>{words.say('move.pack.what')}</p>
        <p>{words.say('move.pack.stops')}</p>
        <EntryField
          takesFocus
          required
          type="password"
          label={words.say('move.pack.passphrase')}
          hint={words.say('move.pack.passphrase.hint')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={1024}
          error={errorOf('too-short') ?? errorOf('empty')}
        />
        <EntryField
          required
          type="password"
          label={words.say('move.pack.repeat')}
          value={repeated}
          onChange={setRepeated}
          maxLength={1024}
          error={errorOf('different')}
        />
        {progress === null ? null : (
          <Waiting words={words.say(`move.pack.${progress.step}`, { share: progress.share })} />
        )}
        {send.isError ? <FailurePanel failure={failureOf(send.error)} onCopy={copy} /> : null}
        <div className="dialog-buttons">
          <ActionButton disabled={progress !== null} onPress={onClose}>
            {words.say('ui.cancel')}
          </ActionButton>
          <ActionButton submit kind="primary" busy={send.isPending}>
            {words.say('move.pack.go')}
          </ActionButton>
        </div>
      </form>
    </DialogFrame>
  )
}
