import { useState } from 'react'
import type { TokenKindView } from '../../../preload/contract/hand-in.contract.ts'
import type { FailureView } from '../../../preload/contract/shapes.ts'
import { saidIn } from '../../../words/said.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { TrustQuestion } from '../link/trust-question.tsx'
import { useCopy } from '../notices/use-notices.ts'

export interface ServerAddressProps {
  readonly kind: TokenKindView
  readonly failure: FailureView | null
  readonly busy: boolean
  readonly onAddress: (where: { address: string; trustedHosts: string[] }) => void
  readonly onCancel: () => void
}

/** The provider's usual server stands there, and is taken only when the person says so. */
export function ServerAddress({ kind, failure, busy, onAddress, onCancel }: ServerAddressProps) {
  const words = useWords()
  const copy = useCopy()
  const [address, setAddress] = useState(kind.address)
  const provider = kind.providerName
  const { others } = failure?.happened.values ?? {}
  const host = failure?.code === 'private-network' && typeof others === 'string' ? others : null
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (address.trim() !== '') onAddress({ address: address.trim(), trustedHosts: [] })
      }}
    >
      <p>{words.say('ui.hand-in.kind', { provider, token: saidIn(kind.token, words.locale) })}</p>
      <EntryField
        takesFocus
        label={words.say('ui.hand-in.server', { provider })}
        hint={words.say('ui.hand-in.server.hint')}
        value={address}
        onChange={setAddress}
      />
      {failure === null || busy || host !== null ? null : (
        <FailurePanel failure={failure} onCopy={copy} />
      )}
      {failure === null || busy || host === null ? null : (
        <TrustQuestion
          failure={failure}
          onTrust={() => onAddress({ address: address.trim(), trustedHosts: [host] })}
        />
      )}
      <div className="dialog-buttons">
        <ActionButton onPress={onCancel}>{words.say('ui.cancel')}</ActionButton>
        <ActionButton submit kind="primary" busy={busy} disabled={address.trim() === ''}>
          {words.say('ui.hand-in.submit')}
        </ActionButton>
      </div>
    </form>
  )
}
