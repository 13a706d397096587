import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddressStep } from './address-step.tsx'
import { isWrong } from './client-test-results.tsx'
import { isComplete, wizardSteps, type ServerEntry, type WizardStep } from './client-draft.ts'
import { ClientStep } from './client-step.tsx'
import { RegisterStep } from './register-step.tsx'
import { TestStep, type LinkAction } from './test-step.tsx'
import { WizardProgress } from './wizard-progress.tsx'

export interface OwnAppWizardProps {
  readonly server: ServerView
  readonly entry: ServerEntry
  readonly onEntry: (entry: ServerEntry) => void
  readonly link: LinkAction
  readonly onBack: () => void
}

/** What every step shows and changes. */
export interface WizardStepProps {
  readonly server: ServerView
  readonly entry: ServerEntry
  readonly onEntry: (entry: ServerEntry) => void
}

/** Registering a developer app, one thing at a time; one can go back, and nothing typed is lost. */
export function OwnAppWizard({ server, entry, onEntry, link, onBack }: OwnAppWizardProps) {
  const words = useWords()
  const at = wizardSteps.indexOf(entry.step)
  const test = useAction('servers.testClient')
  const goTo = (step: WizardStep): void => {
    // What was found may not be so any more.
    test.reset()
    onEntry({ ...entry, step, wrong: null })
  }
  const isWorthMending = test.data?.findings.some(isWrong) === true
  const next = wizardSteps[at + 1]
  const previous = wizardSteps[at - 1]
  const ready = entry.step === 'register' || entry.step === 'address' || isComplete(entry.draft)
  const step = { server, entry, onEntry }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        if (next === undefined) link.start()
        else goTo(next)
      }}
    >
      <WizardProgress step={entry.step} onGoTo={goTo} />
      {entry.step === 'register' ? <RegisterStep {...step} /> : null}
      {entry.step === 'address' ? <AddressStep {...step} /> : null}
      {entry.step === 'client' ? <ClientStep {...step} /> : null}
      {entry.step === 'test' ? <TestStep {...step} link={link} test={test} onGoTo={goTo} /> : null}
      <div className="dialog-buttons">
        <ActionButton onPress={() => (previous === undefined ? onBack() : goTo(previous))}>
          {words.say('ui.back')}
        </ActionButton>
        <ActionButton
          submit
          kind={isWorthMending ? 'plain' : 'primary'}
          busy={link.isPending}
          disabled={!ready}
        >
          {words.say(next === undefined ? 'ui.link-account' : 'ui.continue')}
        </ActionButton>
      </div>
    </form>
  )
}
