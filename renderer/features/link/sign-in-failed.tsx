import type { SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'

export interface SignInFailedProps {
  readonly flow: SignInView
  readonly onTryAgain: () => void
  readonly onClose: () => void
}

export function SignInFailed({ flow, onTryAgain, onClose }: SignInFailedProps) {
  const words = useWords()
  const copy = useCopy()
  return (
    <>
      <FailurePanel failure={flow.failure ?? failureOf(null)} onCopy={copy} />
      {flow.differentAccount ? <DifferentAccount flow={flow} /> : null}
      <div className="dialog-buttons">
        <ActionButton onPress={onClose}>{words.say('ui.close')}</ActionButton>
        <ActionButton kind="primary" takesFocus onPress={onTryAgain}>
          {words.say('ui.try-again')}
        </ActionButton>
      </div>
    </>
  )
}

/** The browser decides who is signed in there; this says so, and where to change it. */
function DifferentAccount({ flow }: { readonly flow: SignInView }) {
  const words = useWords()
  const openPage = useRun('accounts.openPage')
  const { accountId, providerName: provider } = flow
  return (
    <div className="callout">
      <p>{words.say('ui.sign-in.different', { provider })}</p>
      {accountId === null ? null : (
        <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'sign-out' })}>
          <Icon name="outside" />
          {words.say('ui.sign-out-there', { provider })}
        </ActionButton>
      )}
    </div>
  )
}
