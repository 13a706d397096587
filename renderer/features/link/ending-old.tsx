import type { SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface EndingOldProps {
  readonly flow: SignInView
  readonly onCancelled: () => void
}

/** The account is being revoked: that is finished before it is linked again. */
export function EndingOld({ flow, onCancelled }: EndingOldProps) {
  const words = useWords()
  const cancel = useRun('signIn.cancel')
  const { flowId, providerName } = flow
  return (
    <>
      <Waiting words={words.say('ui.sign-in.ending-old')} />
      <p>{words.say('ui.sign-in.ending-old.why', { provider: providerName })}</p>
      <div className="dialog-buttons">
        <ActionButton takesFocus onPress={() => cancel.run({ flowId }, onCancelled)}>
          {words.say('ui.cancel')}
        </ActionButton>
      </div>
    </>
  )
}
