import { useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Portrait } from '../../components/provider-mark.tsx'
import { providerAt, useWords } from '../../words/use-words.ts'
import { usePlace } from '../shell/place.tsx'
import { Rename } from './rename.tsx'

export interface DetailsHeaderProps {
  readonly account: AccountView
  readonly label: string | null
  readonly onClose: () => void
}

export function DetailsHeader({ account, label, onClose }: DetailsHeaderProps) {
  const words = useWords()
  const { renamingId, rename } = usePlace()
  const name = words.tell(account.name)
  // The field had the focus; it goes back to where the field came from.
  const [wasRenamed, setRenamed] = useState(false)
  return (
    <div className="details-header">
      <Portrait large mark={account.mark} initials={account.initials} picture={account.picture} />
      {renamingId === account.id ? (
        <Rename
          accountId={account.id}
          label={label}
          onDone={() => {
            setRenamed(true)
            rename(null)
          }}
        />
      ) : (
        <div className="details-names">
          <div className="details-name-line">
            <h2 className="details-name">
              <bdi>{name}</bdi>
            </h2>
            <ActionButton
              kind="quiet"
              label={words.say('ui.rename.for', { name })}
              takesFocus={wasRenamed}
              onPress={() => rename(account.id)}
            >
              <Icon name="pencil" />
            </ActionButton>
          </div>
          <p className="soft">{providerAt(words, account.providerName, account.serverHost)}</p>
        </div>
      )}
      <ActionButton kind="quiet" label={words.say('ui.close-details')} onPress={onClose}>
        <Icon name="close" />
      </ActionButton>
    </div>
  )
}
