import { useEffect, useEffectEvent } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useSignIn } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { EndingOld } from './ending-old.tsx'
import { SignInFailed } from './sign-in-failed.tsx'
import { WaitingForBrowser } from './waiting-for-browser.tsx'

export interface SignInStepsProps {
  readonly flowId: string
  readonly onTryAgain: () => void
  readonly onClose: () => void
  readonly onDone: (accountId: string) => void
}

/** The part in the browser, the same for linking and for logging in again. */
export function SignInSteps({ flowId, onTryAgain, onClose, onDone }: SignInStepsProps) {
  const words = useWords()
  const copy = useCopy()
  const query = useSignIn(flowId)
  const flow = query.data

  const settle = useEffectEvent(() => {
    if (flow?.step === 'done' && flow.accountId !== null) onDone(flow.accountId)
    if (flow?.step === 'cancelled') onClose()
  })
  useEffect(() => settle(), [flow])

  if (query.isError) {
    return (
      <>
        <FailurePanel failure={failureOf(query.error)} onCopy={copy} />
        <div className="dialog-buttons">
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.close')}
          </ActionButton>
        </div>
      </>
    )
  }
  switch (flow?.step) {
    case undefined:
    case 'preparing':
      return <Waiting words={words.say('ui.sign-in.preparing')} />
    case 'waiting':
      return <WaitingForBrowser flow={flow} onCancelled={onClose} />
    case 'ending-old':
      return <EndingOld flow={flow} onCancelled={onClose} />
    case 'finishing':
    case 'done':
    case 'cancelled':
      return <Waiting words={words.say('ui.sign-in.finishing')} />
    case 'failed':
      return <SignInFailed flow={flow} onTryAgain={onTryAgain} onClose={onClose} />
  }
}
