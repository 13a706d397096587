import { failureOf } from '../../api/bridge.ts'
import type { useAction } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { linkInputFrom, type WizardStep } from './client-draft.ts'
import { ClientTestResults } from './client-test-results.tsx'
import { PageErrors } from './page-errors.tsx'
import type { WizardStepProps } from './own-app-wizard.tsx'
import { StepHeading } from './wizard-progress.tsx'

/** Sending the person to the browser, which ends this dialog's part. */
export interface LinkAction {
  readonly start: () => void
  readonly isPending: boolean
  readonly error: unknown
}

export interface TestStepProps extends WizardStepProps {
  readonly link: LinkAction
  readonly test: ReturnType<typeof useAction<'servers.testClient'>>
  readonly onGoTo: (step: WizardStep) => void
}

/** Asks what can be asked without the person; linking is possible either way. */
export function TestStep({ server, entry, link, test, onGoTo }: TestStepProps) {
  const words = useWords()
  const copy = useCopy()
  const revocationTyped = entry.endpoints.revocationEndpoint.trim() !== ''
  return (
    <>
      <StepHeading step="test">{words.say('own-app.step.test')}</StepHeading>
      <p>{words.say('own-app.test.why', { server: server.name })}</p>
      <div>
        <ActionButton
          busy={test.isPending}
          onPress={() => test.mutate(linkInputFrom(server, entry))}
        >
          {words.say(test.data === undefined ? 'own-app.test' : 'own-app.test.again')}
        </ActionButton>
      </div>
      {test.isPending ? (
        <Waiting words={words.say('own-app.test.running', { server: server.name })} />
      ) : null}
      {test.isError ? <FailurePanel failure={failureOf(test.error)} onCopy={copy} /> : null}
      {test.data === undefined ? null : <ClientTestResults result={test.data} onGoTo={onGoTo} />}
      <PageErrors server={server} />
      <p className="server-card-promise">{words.tell(server.promise)}</p>
      {server.warning === null || revocationTyped ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.tell(server.warning)} />
        </div>
      )}
      {link.error === null ? null : <FailurePanel failure={failureOf(link.error)} onCopy={copy} />}
    </>
  )
}
