import { useEffect, useState } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { GivenView } from '../../../preload/contract/hand-in.contract.ts'
import { useAction } from '../../api/use-requests.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { RevokeDialog } from '../revoke/revoke-dialog.tsx'
import { usePlace } from '../shell/place.tsx'
import { ChooseStep } from './choose-step.tsx'
import { GiveStep } from './give-step.tsx'
import { WhoseStep } from './whose-step.tsx'

type Kept = Extract<GivenView, { kind: 'kept' }>
type Choose = Extract<GivenView, { kind: 'choose' }>

type Step =
  { readonly at: 'give' } | ({ readonly at: 'choose' } & Choose) | ({ readonly at: 'kept' } & Kept)

/** Paste or open → which and whose, where its form does not say → whose it is, and what to do. */
export function HandInDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const [step, setStep] = useState<Step>({ at: 'give' })
  const { mutate: forgetDraft } = useAction('handIn.forgetDraft')
  // Whichever way the dialog goes: what was not chosen does not stay in main's memory.
  useEffect(() => () => forgetDraft({}), [forgetDraft])
  const [rest, setRest] = useState<Choose | null>(null)
  const take = (given: GivenView): void => {
    if (given.kind === 'kept') setStep({ at: 'kept', ...given })
    else if (given.kind === 'choose') setStep({ at: 'choose', ...given })
  }
  const [revoking, setRevoking] = useState<AccountView | null>(null)
  const { landOn } = usePlace()
  const goOn = (): void => setStep(rest === null ? { at: 'give' } : { at: 'choose', ...rest })
  if (revoking !== null) {
    // In here, since what else was found is kept only as long as this dialog is.
    const close = (): void => {
      setRevoking(null)
      if (rest !== null) goOn()
      else {
        landOn(revoking.id)
        onClose()
      }
    }
    return <RevokeDialog account={revoking} onClose={close} />
  }
  return (
    <DialogFrame wide title={words.say('ui.hand-in')} onClose={onClose}>
      {step.at === 'give' ? <GiveStep onGiven={take} onCancel={onClose} /> : null}
      {step.at === 'choose' ? (
        <ChooseStep choose={step} onRest={setRest} onGiven={take} onCancel={onClose} />
      ) : null}
      {step.at === 'kept' ? (
        <WhoseStep
          accountId={step.accountId}
          already={step.already}
          hasMore={rest !== null}
          onAnother={goOn}
          onRevoke={setRevoking}
          onClose={onClose}
        />
      ) : null}
    </DialogFrame>
  )
}
