import type { Rung, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import type { Message } from '../../../words/words.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { OtherWays } from './other-ways.tsx'

/**
 * The way to what the app shows itself with. `fields`: trying again leads to them. `details`: it is the
 * person's own, and kept. `instead`: it is not theirs, so they can only bring one of their own.
 */
export type ToApp =
  { readonly way: 'fields' } | { readonly way: 'details' | 'instead'; readonly go: () => void }

const wordsOf = {
  fields: 'own-app.test.change.client',
  details: 'own-app.correct',
  instead: 'own-app.instead',
} as const

export interface SignInFailedProps {
  readonly flow: SignInView
  readonly onFlow: (flowId: string) => void
  readonly onTryAgain: () => void
  /** Null: there is nothing about the app that the person could change. */
  readonly toApp: ToApp | null
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

const notYours: Message = { key: 'own-app.to-do.not-yours', values: {} }

const wrongApp: readonly string[] = [
  'client-rejected',
  'client-secret-missing',
  'client-secret-unwanted',
  'client-wrong-type',
]

export function SignInFailed({ flow, onFlow, onTryAgain, toApp, onClose }: SignInFailedProps) {
  const words = useWords()
  const copy = useCopy()
  const tryAgain = useRun('signIn.again')
  const cancel = useRun('signIn.cancel')
  const { flowId, rung } = flow
  const code = flow.failure?.code ?? ''
  const isLapsed = code === 'device-code-expired'
  const failure = flow.failure ?? failureOf(null)
  // As it is, the app would be refused again.
  const isAppWrong = wrongApp.includes(code)
  const wrong = isAppWrong ? toApp : null
  const elsewhere = wrong === null || wrong.way === 'fields' ? null : wrong
  const isOwn = wrong !== null && wrong.way !== 'instead'
  const again = isLapsed
    ? 'ui.ladder.new-code'
    : wrong?.way === 'fields'
      ? wordsOf.fields
      : 'ui.try-again'
  // What could be tried again is forgotten with it: a client secret may be in it.
  const leave = (then: () => void) => (): void => {
    cancel.run({ flowId })
    then()
  }
  return (
    <>
      <FailurePanel
        // What to do is to correct the app, which only the person's own can be.
        failure={isAppWrong && !isOwn ? { ...failure, whatToDo: notYours } : failure}
        onCopy={copy}
      />
      <OtherWays flow={flow} ways={waysAfter[code] ?? []} onFlow={onFlow} />
      <div className="dialog-buttons">
        <ActionButton onPress={leave(onClose)}>{words.say('ui.close')}</ActionButton>
        <ActionButton
          kind={elsewhere === null ? 'primary' : 'plain'}
          takesFocus={elsewhere === null}
          busy={tryAgain.isPending}
          onPress={
            isLapsed
              ? () => tryAgain.run({ flowId, rung }, (next) => onFlow(next.flowId))
              : leave(onTryAgain)
          }
        >
          {words.say(again)}
        </ActionButton>
        {elsewhere === null ? null : (
          <ActionButton kind="primary" takesFocus onPress={leave(elsewhere.go)}>
            {words.say(wordsOf[elsewhere.way])}
          </ActionButton>
        )}
      </div>
    </>
  )
}
