import { useState } from 'react'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'

export interface CodeFormProps {
  readonly label: string
  readonly hint: string
  readonly go: string
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** A code that is read on one computer and typed on the other. */
export function CodeForm({ label, hint, go, busy, onCode }: CodeFormProps) {
  const [code, setCode] = useState('')
  return (
    <form
      className="move-code-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '' && !busy) onCode(code)
      }}
    >
      <EntryField label={label} hint={hint} value={code} onChange={setCode} maxLength={64} />
      <ActionButton submit kind="primary" busy={busy}>
        {go}
      </ActionButton>
    </form>
  )
}

/** Threes are read and typed without losing one's place. */
export const inThrees = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1 ')
