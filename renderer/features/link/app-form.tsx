import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { withSecret, type ClientDraft } from './client-draft.ts'
import { ClientFileButton } from './client-file-button.tsx'

const methods = ['client_secret_basic', 'client_secret_post', 'basic-unencoded'] as const
const rules = ['any-port', 'fixed-ports'] as const

export interface AppFormProps {
  readonly server: ServerView
  readonly draft: ClientDraft
  readonly onChange: (draft: ClientDraft) => void
}

/** For a server that registers no apps by itself: what to register there, and what to bring back. */
export function AppForm({ server, draft, onChange }: AppFormProps) {
  const words = useWords()
  const copy = useCopy()
  const openConsole = useRun('servers.openConsole')
  const addresses =
    draft.redirectRule === 'any-port'
      ? [server.redirectUris.anyPort]
      : server.redirectUris.fixedPorts
  return (
    <div className="app-form">
      <p>{words.say('ui.app.why', { server: server.name })}</p>
      {server.app.hasConsole ? (
        <div>
          <ActionButton
            onPress={() =>
              openConsole.run({ providerId: server.providerId, issuer: server.issuer })
            }
          >
            <Icon name="outside" />
            {words.say('ui.app.console', { server: server.name })}
          </ActionButton>
        </div>
      ) : null}
      <ChoiceGroup
        label={words.say('ui.app.redirect')}
        value={draft.redirectRule}
        choices={rules.map((rule) => ({
          value: rule,
          words: words.say(`ui.app.redirect.${rule}`),
        }))}
        onChange={(redirectRule) => onChange({ ...draft, redirectRule })}
      />
      <div>
        <p className="field-label">{words.say('ui.app.register', { count: addresses.length })}</p>
        {addresses.map((address) => (
          <CopyLine key={address} text={address} onCopy={copy} />
        ))}
        {addresses.length === 1 ? null : (
          <ActionButton kind="quiet" onPress={() => copy(addresses.join('\n'))}>
            <Icon name="copy" />
            {words.say('ui.app.copy-all')}
          </ActionButton>
        )}
      </div>
      {server.app.clientFile === null ? null : (
        <ClientFileButton
          server={server.name}
          pointers={server.app.clientFile}
          onRead={(clientId, secret) =>
            onChange({ ...withSecret(draft, secret, server.app), clientId })
          }
        />
      )}
      <EntryField
        required
        label={words.say('ui.app.client-id')}
        value={draft.clientId}
        onChange={(clientId) => onChange({ ...draft, clientId })}
        maxLength={512}
      />
      {server.app.secret === 'none' ? null : (
        <EntryField
          type="password"
          label={words.say('ui.app.secret')}
          hint={words.say(`ui.app.secret.${server.app.secret}`)}
          required={server.app.secret === 'needed'}
          value={draft.clientSecret}
          onChange={(secret) => onChange(withSecret(draft, secret, server.app))}
          maxLength={1024}
        />
      )}
      {draft.authMethod === 'none' ? null : (
        <ChoiceGroup<ClientDraft['authMethod']>
          label={words.say('ui.app.method')}
          value={draft.authMethod}
          choices={methods.map((method) => ({
            value: method,
            words: words.say(`ui.app.method.${method}`),
          }))}
          onChange={(authMethod) => onChange({ ...draft, authMethod })}
        />
      )}
    </div>
  )
}
