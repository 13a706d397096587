import { useEffect, useEffectEvent } from 'react'
import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useSignIn } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { EndingOld } from './ending-old.tsx'
import { EnterCode } from './enter-code.tsx'
import { OtherAccount } from './other-account.tsx'
import { SignInFailed, type ToApp } from './sign-in-failed.tsx'
import { useWanted } from './use-start.ts'
import { WaitingForBrowser } from './waiting-for-browser.tsx'

export interface SignInStepsProps {
  readonly flowId: string
  /** Linking through an app of the person's own. */
  readonly server?: ServerView | undefined
  /** What the row is called that is to be logged in; linking expects nobody. */
  readonly expected?: string
  /** The sign-in goes on under this id: by another way, or anew. */
  readonly onFlow: (flowId: string) => void
  /** With the code of the failure, which says where there is something to put right. */
  readonly onTryAgain: (failureCode?: string) => void
  /** Where the app itself can be changed. */
  readonly toApp: ToApp | null
  readonly onClose: () => void
  /** Closes and gives up what is under way, or what nobody wants. Default: closes. */
  readonly onLeave?: () => void
  readonly onDone: (accountId: string) => void
}

/** The part in the browser, the same for linking and for logging in again. */
export function SignInSteps(props: SignInStepsProps) {
  const { flowId, server, expected = '', onTryAgain, toApp, onClose, onDone } = props
  const { onLeave = onClose } = props
  const onFlow = useWanted(props.onFlow)
  const words = useWords()
  const copy = useCopy()
  const query = useSignIn(flowId)
  const flow = query.data

  const settle = useEffectEvent(() => {
    if (flow?.step === 'done' && flow.accountId !== null) onDone(flow.accountId)
    if (flow?.followedBy != null) onFlow(flow.followedBy)
    else if (flow?.step === 'cancelled') onClose()
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
      return flow.code === null ? (
        <WaitingForBrowser {...{ flow, server, onFlow }} onCancelled={onClose} />
      ) : (
        <EnterCode flow={flow} code={flow.code} onFlow={onFlow} onCancelled={onClose} />
      )
    case 'ending-old':
      return <EndingOld flow={flow} onCancelled={onClose} />
    case 'finishing':
    case 'done':
    case 'cancelled':
      return <Waiting words={words.say('ui.sign-in.finishing')} />
    case 'failed':
      return (
        <SignInFailed
          flow={flow}
          onFlow={onFlow}
          onTryAgain={() => onTryAgain(flow.failure?.code)}
          toApp={toApp}
          onClose={onClose}
        />
      )
    case 'other-account':
      return flow.other === null ? null : (
        <OtherAccount
          flow={flow}
          other={flow.other}
          expected={expected}
          onFlow={onFlow}
          onClose={onLeave}
        />
      )
  }
}
