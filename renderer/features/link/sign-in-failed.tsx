import type { Rung, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import type { Message, WordKey } from '../../../words/words.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { OtherWays } from './other-ways.tsx'

/** The way to what the app shows itself with: what it is called, and going there. */
export interface ToApp {
  readonly words: WordKey
  /** Null: trying again leads there. */
  readonly go: (() => void) | null
}

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
  const again = useRun('signIn.again')
  const cancel = useRun('signIn.cancel')
  const { flowId, rung } = flow
  const code = flow.failure?.code ?? ''
  const isLapsed = code === 'device-code-expired'
  // As it is, the app would be refused again.
  const first = wrongApp.includes(code) ? toApp : null
  const goToApp = first?.go ?? null
  const failure = flow.failure ?? failureOf(null)
  const isOwn = first !== null && first.words !== 'own-app.instead'
  // What could be tried again is forgotten with it: a client secret may be in it.
  const leave = (then: () => void) => (): void => {
    cancel.run({ flowId })
    then()
  }
  return (
    <>
      <FailurePanel
        // What to do is to correct the app, which only the person's own can be.
        failure={wrongApp.includes(code) && !isOwn ? { ...failure, whatToDo: notYours } : failure}
        onCopy={copy}
      />
      <OtherWays flow={flow} ways={waysAfter[code] ?? []} onFlow={onFlow} />
      <div className="dialog-buttons">
        <ActionButton onPress={leave(onClose)}>{words.say('ui.close')}</ActionButton>
        <ActionButton
          kind={goToApp === null ? 'primary' : 'plain'}
          takesFocus={goToApp === null}
          busy={again.isPending}
          onPress={
            isLapsed
              ? () => again.run({ flowId, rung }, (next) => onFlow(next.flowId))
              : leave(onTryAgain)
          }
        >
          {words.say(
            isLapsed
              ? 'ui.ladder.new-code'
              : goToApp === null && first !== null
                ? first.words
                : 'ui.try-again',
          )}
        </ActionButton>
        {first === null || goToApp === null ? null : (
          <ActionButton kind="primary" takesFocus onPress={leave(goToApp)}>
            {words.say(first.words)}
          </ActionButton>
        )}
      </div>
    </>
  )
}
