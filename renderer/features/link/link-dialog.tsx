import { useState } from 'react'
import type { GalleryEntryView, ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { usePlace } from '../shell/place.tsx'
import { ChooseServer } from './choose-server.tsx'
import { entryAfter, entryFor, needsOwnApp, type ServerEntry } from './client-draft.ts'
import { ConfirmServer } from './confirm-server.tsx'
import type { ToApp } from './sign-in-failed.tsx'
import { SignInSteps } from './sign-in-steps.tsx'
import { useKeptApp } from './use-kept-app.ts'

/** With what was typed, which a failure in the browser must not lose. */
interface Chosen {
  readonly server: ServerView
  readonly entry: ServerEntry
}

type Step =
  | { readonly at: 'address' }
  | ({ readonly at: 'server' } & Chosen)
  | ({ readonly at: 'flow'; readonly flowId: string } & Chosen)

export interface LinkDialogProps {
  /** Chosen before the dialog opened. */
  readonly at: GalleryEntryView | null
  /** Where an app of the person's own takes the place of the one there is. */
  readonly otherAppAt?: ServerView
  readonly onClose: () => void
}

/** Address or known server → what it will mean → the browser. */
export function LinkDialog({ at, otherAppAt, onClose }: LinkDialogProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const { landOn } = usePlace()
  const cancel = useRun('signIn.cancel')
  const [step, setStep] = useState<Step>(() =>
    otherAppAt === undefined ? { at: 'address' } : withOtherApp(otherAppAt),
  )
  const [address, setAddress] = useState('')
  const [chosen, setChosen] = useState(at)
  const keepTyped = useKeptApp()
  const leave = (): void => {
    if (step.at === 'flow') cancel.run({ flowId: step.flowId })
    if (step.at === 'server') keepTyped(step.server, step.entry)
    onClose()
  }
  const toApp = ({ server, entry }: Chosen): ToApp => {
    const { knownClientRef, app } = server
    if (needsOwnApp(server, entry.isOwn)) return { way: 'fields' }
    if (knownClientRef !== null && app.stored !== null) {
      return {
        way: 'details',
        go: () => dialogs.open({ kind: 'edit-server', clientRef: knownClientRef }),
      }
    }
    return {
      way: 'instead',
      go: () =>
        setStep({ at: 'server', server, entry: { ...entry, isOwn: true, step: 'register' } }),
    }
  }
  return (
    <DialogFrame wide title={titleOf(step, words.say)} onClose={leave}>
      {step.at === 'address' ? (
        <ChooseServer
          address={address}
          chosen={chosen}
          onAddress={setAddress}
          onServer={(server) => {
            setChosen(null)
            setStep({ at: 'server', server, entry: entryFor(server) })
          }}
          onCancel={onClose}
          instead={
            <ActionButton kind="link" onPress={() => dialogs.open({ kind: 'hand-in' })}>
              {words.say('ui.hand-in.offer')}
            </ActionButton>
          }
        />
      ) : null}
      {step.at === 'server' ? (
        <ConfirmServer
          server={step.server}
          entry={step.entry}
          onEntry={(entry) => setStep({ ...step, entry })}
          onStarted={(flowId) => setStep({ ...step, at: 'flow', flowId })}
          onBack={() => {
            keepTyped(step.server, step.entry)
            setStep({ at: 'address' })
          }}
        />
      ) : null}
      {step.at === 'flow' ? (
        <SignInSteps
          flowId={step.flowId}
          server={needsOwnApp(step.server, step.entry.isOwn) ? step.server : undefined}
          onFlow={(flowId) => setStep({ ...step, flowId })}
          onTryAgain={(code) =>
            setStep({ ...step, at: 'server', entry: entryAfter(step.entry, code) })
          }
          toApp={toApp(step)}
          onClose={onClose}
          onDone={(accountId) => {
            landOn(accountId)
            onClose()
          }}
        />
      ) : null}
    </DialogFrame>
  )
}

function withOtherApp(server: ServerView): Step {
  return { at: 'server', server, entry: { ...entryFor(server), isOwn: true } }
}

function titleOf(step: Step, say: ReturnType<typeof useWords>['say']): string {
  return step.at === 'address'
    ? say('ui.link-account')
    : say('ui.link.title', { server: step.server.name })
}
