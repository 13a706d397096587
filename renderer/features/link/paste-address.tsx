import { useState } from 'react'
import type { SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'

export interface PasteAddressProps {
  readonly flow: SignInView
  readonly takesFocus?: boolean
}

/** The answer by hand. It is given away once and not kept here: it holds a code. */
export function PasteAddress({ flow, takesFocus = false }: PasteAddressProps) {
  const words = useWords()
  const copy = useCopy()
  const paste = useAction('signIn.paste')
  const [address, setAddress] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const send = (): void => {
    setEmpty(address.trim() === '')
    if (address.trim() === '') return
    setAddress('')
    paste.mutate({ flowId: flow.flowId, address })
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <EntryField
        label={words.say('ui.paste.label')}
        hint={words.say('ui.paste.hint', { address: flow.pasteBegins })}
        value={address}
        onChange={(typed) => {
          setEmpty(false)
          setAddress(typed)
        }}
        maxLength={8192}
        takesFocus={takesFocus}
        error={isEmpty ? words.say('ui.paste.empty') : null}
      />
      {paste.isError ? <FailurePanel failure={failureOf(paste.error)} onCopy={copy} /> : null}
      <div className="account-buttons">
        <ActionButton submit busy={paste.isPending}>
          {words.say('ui.paste.do')}
        </ActionButton>
      </div>
    </form>
  )
}
