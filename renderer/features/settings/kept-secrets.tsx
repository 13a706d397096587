import { useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'

/** Where secrets are kept on this very system, and the other way to keep them. */
export function KeptSecrets() {
  const words = useWords()
  const dialogs = useDialogs()
  const useKeychain = useRun('vault.useKeychain')
  const vault = useStatus().data?.vault
  if (vault === undefined) return null
  // Before there is a key, a passphrase can be chosen for it.
  const canChoose = ['open', 'new', 'passphrase-wanted'].includes(vault.state)
  return (
    <>
      <div className="setting-line">
        <p>{words.tell(vault.words)}</p>
        {canChoose ? (
          <div className="account-buttons">
            <ActionButton onPress={() => dialogs.open({ kind: 'passphrase', purpose: 'choose' })}>
              {words.say(
                vault.wrappedBy === 'passphrase'
                  ? 'ui.settings.passphrase.change'
                  : 'ui.settings.passphrase.use',
              )}
            </ActionButton>
            {vault.wrappedBy === 'passphrase' && vault.hasKeychain ? (
              <ActionButton busy={useKeychain.isPending} onPress={() => useKeychain.run({})}>
                {words.say('ui.settings.keychain.use')}
              </ActionButton>
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  )
}
