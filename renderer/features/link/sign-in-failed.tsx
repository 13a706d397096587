import type { Rung, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { OtherWays } from './other-ways.tsx'

export interface SignInFailedProps {
  readonly flow: SignInView
  readonly onFlow: (flowId: string) => void
  readonly onTryAgain: () => void
  readonly onClose: () => void
}

/** Failures of one way to sign in, which another way may not meet. */
const waysAfter: Readonly<Record<string, readonly Rung[]>> = {
  'no-port-free': ['device-code', 'pasted-address'],
  'redirect-not-registered': ['device-code'],
  // No answer may have come because nothing here could be reached from the browser.
  'sign-in-timed-out': ['device-code', 'pasted-address'],
  'address-not-allowed': ['browser'],
  'device-code-refused': ['browser'],
  'device-code-expired': ['browser'],
}

export function SignInFailed({ flow, onFlow, onTryAgain, onClose }: SignInFailedProps) {
  const words = useWords()
  const copy = useCopy()
  const again = useRun('signIn.again')
  const cancel = useRun('signIn.cancel')
  const { flowId, rung } = flow
  const code = flow.failure?.code ?? ''
  const isLapsed = code === 'device-code-expired'
  // What could be tried again is forgotten with it: a client secret may be in it.
  const leave = (then: () => void) => (): void => {
    cancel.run({ flowId })
    then()
  }
  return (
    <>
      <FailurePanel failure={flow.failure ?? failureOf(null)} onCopy={copy} />
      <OtherWays flow={flow} ways={waysAfter[code] ?? []} onFlow={onFlow} />
      <div className="dialog-buttons">
        <ActionButton onPress={leave(onClose)}>{words.say('ui.close')}</ActionButton>
        <ActionButton
          kind="primary"
          takesFocus
          busy={again.isPending}
          onPress={
            isLapsed
              ? () => again.run({ flowId, rung }, (next) => onFlow(next.flowId))
              : leave(onTryAgain)
          }
        >
          {words.say(isLapsed ? 'ui.ladder.new-code' : 'ui.try-again')}
        </ActionButton>
      </div>
    </>
  )
}
