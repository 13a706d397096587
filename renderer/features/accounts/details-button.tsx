import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { usePlace } from '../shell/place.tsx'

/** While access is being ended, what happened so far is what a person looks for. */
export function DetailsButton({ account }: { readonly account: AccountView }) {
  const words = useWords()
  const { openAccount } = usePlace()
  const { there, providerName: provider } = account
  if (there.state !== 'ending' || there.attention) return null
  return (
    <ActionButton
      label={words.say('ui.row.details.for', { name: words.tell(account.name), provider })}
      onPress={() => openAccount(account.id)}
    >
      {words.say('ui.row.details')}
    </ActionButton>
  )
}
