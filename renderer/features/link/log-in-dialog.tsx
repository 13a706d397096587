import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAccountDetails } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'
import { SignInSteps } from './sign-in-steps.tsx'
import { useStart } from './use-start.ts'

export interface LogInDialogProps {
  readonly account: AccountView
  /** Linking an ended account again, which creates a permission: said first. */
  readonly again: boolean
  readonly onClose: () => void
}

export function LogInDialog({ account, again, onClose }: LogInDialogProps) {
  const words = useWords()
  const { landOn } = usePlace()
  const [agreed, setAgreed] = useState(!again)
  const [flowId, setFlowId] = useState<string | null>(null)
  const cancel = useRun('signIn.cancel')
  const dialogs = useDialogs()
  const clientRef = useAccountDetails(account.id).data?.ownAppRef ?? null
  const leave = (): void => {
    if (flowId !== null) cancel.run({ flowId })
    onClose()
  }
  const values = { name: words.tell(account.name), provider: account.providerName }
  return (
    <DialogFrame
      title={words.say(again ? 'ui.link-again.title' : 'ui.log-in.title', values)}
      onClose={leave}
    >
      {agreed ? null : (
        <>
          <p>{words.say('ui.link-again.promise', values)}</p>
          <div className="dialog-buttons">
            <ActionButton takesFocus onPress={onClose}>
              {words.say('ui.cancel')}
            </ActionButton>
            <ActionButton kind="primary" onPress={() => setAgreed(true)}>
              {words.say('ui.action.link-again')}
            </ActionButton>
          </div>
        </>
      )}
      {agreed && flowId === null ? (
        <Starting accountId={account.id} onStarted={setFlowId} onClose={onClose} />
      ) : null}
      {flowId === null ? null : (
        <SignInSteps
          flowId={flowId}
          expected={values.name}
          onFlow={setFlowId}
          onTryAgain={() => setFlowId(null)}
          toApp={
            clientRef === null
              ? null
              : {
                  way: 'details',
                  go: () => dialogs.open({ kind: 'edit-server', clientRef }),
                }
          }
          onClose={onClose}
          onLeave={leave}
          onDone={(accountId) => {
            landOn(accountId)
            onClose()
          }}
        />
      )}
    </DialogFrame>
  )
}

interface StartingProps {
  readonly accountId: string
  readonly onStarted: (flowId: string) => void
  readonly onClose: () => void
}

function Starting({ accountId, onStarted, onClose }: StartingProps) {
  const words = useWords()
  const copy = useCopy()
  const logIn = useStart('signIn.logIn', onStarted)
  const started = useRef(false)
  const start = useEffectEvent(() => {
    if (started.current) return
    started.current = true
    logIn.start({ accountId })
  })
  useEffect(() => start(), [])
  if (logIn.error === null) return <Waiting words={words.say('ui.sign-in.preparing')} />
  return (
    <>
      <FailurePanel failure={failureOf(logIn.error)} onCopy={copy} />
      <div className="dialog-buttons">
        <ActionButton takesFocus onPress={onClose}>
          {words.say('ui.close')}
        </ActionButton>
      </div>
    </>
  )
}
