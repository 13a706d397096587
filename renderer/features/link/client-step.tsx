import { EntryField } from '../../components/entry-field.tsx'
import { Fold } from '../../components/fold.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'
import { sentBy, withSecret, type ClientDraft } from './client-draft.ts'
import { ClientFileButton } from './client-file-button.tsx'
import { EndpointFields } from './endpoint-fields.tsx'
import { MethodChoice } from './method-choice.tsx'
import type { WizardStepProps } from './own-app-wizard.tsx'
import { StepHeading } from './wizard-progress.tsx'

/** What the provider gave: typed, or taken from the file it lets people download. */
export function ClientStep({ server, entry, onEntry }: WizardStepProps) {
  const words = useWords()
  const { draft, wrong } = entry
  const { app, name, providerId, issuer } = server
  const openConsole = useRun('servers.openConsole')
  const change = (changed: ClientDraft): void => onEntry({ ...entry, draft: changed })
  // A server of unknown make may give secrets or not: where one was wanted, there is a field for it.
  const takesSecret = app.secret !== 'none' || wrong === 'secret' || draft.authMethod !== 'none'
  // Where the provider's file says how, it is hardly ever changed.
  const method =
    draft.authMethod === 'none' ? null : (
      <MethodChoice
        app={app}
        value={draft.authMethod}
        onChange={(authMethod) => change(sentBy(draft, authMethod))}
      />
    )
  return (
    <>
      <StepHeading step="client" takesFocus={wrong === null}>
        {words.say('own-app.client', { server: name })}
      </StepHeading>
      {app.clientFile === null ? null : (
        <ClientFileButton
          server={name}
          rules={app.clientFile}
          onConsole={app.hasConsole ? () => openConsole.run({ providerId, issuer }) : null}
          onRead={(clientId, secret) => change({ ...withSecret(draft, secret, app), clientId })}
        />
      )}
      <EntryField
        required
        takesFocus={wrong === 'client-id'}
        label={words.say('ui.app.client-id')}
        value={draft.clientId}
        onChange={(clientId) => change({ ...draft, clientId })}
        maxLength={512}
      />
      {takesSecret ? <SecretField {...{ server, entry, onEntry }} /> : null}
      {app.secret === 'needed' ? null : method}
      <Fold title={words.say('ui.link.advanced')}>
        {app.secret === 'needed' ? method : null}
        <EndpointFields
          endpoints={entry.endpoints}
          onChange={(endpoints) => onEntry({ ...entry, endpoints })}
        />
      </Fold>
    </>
  )
}

function SecretField({ server, entry, onEntry }: WizardStepProps) {
  const words = useWords()
  const { draft, wrong } = entry
  const { app } = server
  const kept = draft.hasKeptSecret && draft.clientSecret === ''
  const hint = app.secret === 'needed' ? 'ui.app.secret.needed' : 'ui.app.secret.optional'
  return (
    <EntryField
      type="password"
      takesFocus={wrong === 'secret'}
      label={words.say('ui.app.secret')}
      hint={words.say(kept ? 'own-app.secret.kept' : hint)}
      required={app.secret === 'needed' && !kept}
      value={draft.clientSecret}
      onChange={(secret) => onEntry({ ...entry, draft: withSecret(draft, secret, app) })}
      maxLength={1024}
    />
  )
}
