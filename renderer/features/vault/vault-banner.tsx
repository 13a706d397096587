import { useEffect } from 'react'
import type { StatusView } from '../../../preload/contract/app.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Banner } from '../../components/banner.tsx'
import { useWords } from '../../words/use-words.ts'
import { catchFocus } from '../accounts/row-focus.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'

type Vault = StatusView['vault']

/** A closed vault is a state with a way on, never a loss: listing and logging out still work. */
export function VaultBanner({ vault }: { readonly vault: Vault }) {
  const words = useWords()
  if (vault.state === 'open' || vault.state === 'new') return null
  return (
    <Banner kind="warning" icon="key" action={<VaultAction state={vault.state} />}>
      {words.tell(vault.words)}
    </Banner>
  )
}

function VaultAction({ state }: { readonly state: Exclude<Vault['state'], 'open' | 'new'> }) {
  const words = useWords()
  const dialogs = useDialogs()
  const retry = useRun('vault.retry')
  // The banner goes when the vault opens, and takes the button that had the focus with it.
  useEffect(() => () => catchFocus(null), [])
  switch (state) {
    case 'passphrase-wanted':
      return (
        <ActionButton onPress={() => dialogs.open({ kind: 'passphrase', purpose: 'choose' })}>
          {words.say('ui.vault.choose')}
        </ActionButton>
      )
    case 'passphrase-asked':
      return (
        <ActionButton onPress={() => dialogs.open({ kind: 'passphrase', purpose: 'unlock' })}>
          {words.say('ui.vault.unlock')}
        </ActionButton>
      )
    case 'keychain-locked':
    case 'keychain-changed':
    case 'keychain-missing':
      return (
        <ActionButton busy={retry.isPending} onPress={() => retry.run({})}>
          {words.say('ui.try-again')}
        </ActionButton>
      )
  }
}
