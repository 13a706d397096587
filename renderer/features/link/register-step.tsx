import { saidIn } from '../../../words/said.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import type { WizardStepProps } from './own-app-wizard.tsx'
import { ServerCard } from './server-card.tsx'
import { StepHeading } from './wizard-progress.tsx'

/** What has to be done at the provider first, and where. */
export function RegisterStep({ server, entry }: WizardStepProps) {
  const words = useWords()
  const openConsole = useRun('servers.openConsole')
  const { hasConsole, steps } = server.app
  const { name, providerId, issuer } = server
  return (
    <>
      <StepHeading step="register">{words.say('own-app.first', { server: name })}</StepHeading>
      <p>{words.say('own-app.first.why', { server: name })}</p>
      {steps.length === 0 ? null : (
        <div>
          <h4 className="field-label">{words.say('own-app.first.choose')}</h4>
          <ol className="wizard-choices">
            {steps.map((one) => (
              <li key={one.en}>{saidIn(one, words.locale)}</li>
            ))}
          </ol>
        </div>
      )}
      {hasConsole ? (
        <div>
          <ActionButton onPress={() => openConsole.run({ providerId, issuer })}>
            <Icon name="outside" />
            {words.say('ui.app.console', { server: name })}
          </ActionButton>
        </div>
      ) : steps.length > 0 ? null : (
        <p>{words.say('own-app.first.no-console', { server: name })}</p>
      )}
      <ServerCard
        server={server}
        revocationTyped={entry.endpoints.revocationEndpoint.trim() !== ''}
      />
    </>
  )
}
