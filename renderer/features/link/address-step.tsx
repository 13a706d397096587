import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import type { WizardStepProps } from './own-app-wizard.tsx'
import { StepHeading } from './wizard-progress.tsx'

const rules = ['any-port', 'fixed-ports'] as const

/** The exact address or addresses to register, and what to tick there. */
export function AddressStep({ server, entry, onEntry }: WizardStepProps) {
  const words = useWords()
  const copy = useCopy()
  const { draft } = entry
  const { anyPort, fixedPorts } = server.redirectUris
  const addresses = draft.redirectRule === 'any-port' ? [anyPort] : fixedPorts
  return (
    <>
      <StepHeading step="address">
        {words.say('ui.app.register', { count: addresses.length })}
      </StepHeading>
      <p>{words.say('own-app.address.why', { server: server.name })}</p>
      <ChoiceGroup
        label={words.say('ui.app.redirect')}
        value={draft.redirectRule}
        choices={rules.map((rule) => ({
          value: rule,
          words: words.say(`ui.app.redirect.${rule}`),
        }))}
        onChange={(redirectRule) => onEntry({ ...entry, draft: { ...draft, redirectRule } })}
      />
      <div className="copy-lines">
        {addresses.length === 1 ? null : (
          <ActionButton onPress={() => copy(addresses.join('\n'))}>
            <Icon name="copy" />
            {words.say('ui.app.copy-all')}
          </ActionButton>
        )}
        {addresses.map((address) => (
          <CopyLine key={address} text={address} onCopy={copy} />
        ))}
      </div>
      <ScopesToTick server={server} />
    </>
  )
}

function ScopesToTick({ server }: Pick<WizardStepProps, 'server'>) {
  const words = useWords()
  const copy = useCopy()
  const scopes = server.permissions.map(({ scope }) => scope).filter((scope) => scope !== '')
  if (scopes.length === 0) return <p className="soft">{words.say('own-app.scopes.none')}</p>
  return (
    <div className="copy-lines">
      <h4 className="field-label">
        {words.say(server.app.asksScopes ? 'own-app.scopes' : 'own-app.scopes.maybe')}
      </h4>
      {server.app.asksScopes ? (
        scopes.map((scope) => <CopyLine key={scope} text={scope} onCopy={copy} />)
      ) : (
        <CopyLine text={scopes.join(' ')} onCopy={copy} />
      )}
    </div>
  )
}
