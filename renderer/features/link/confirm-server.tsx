import { useId } from 'react'
import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Fold } from '../../components/fold.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy } from '../notices/use-notices.ts'
import { linkInputFrom, needsOwnApp, type ServerEntry } from './client-draft.ts'
import { EndpointFields } from './endpoint-fields.tsx'
import { OwnAppWizard } from './own-app-wizard.tsx'
import { ServerCard } from './server-card.tsx'
import { useStart } from './use-start.ts'

export interface ConfirmServerProps {
  readonly server: ServerView
  readonly entry: ServerEntry
  readonly onEntry: (entry: ServerEntry) => void
  readonly onStarted: (flowId: string) => void
  readonly onBack: () => void
}

/** What linking will mean, and what the server still needs from the person, if anything. */
export function ConfirmServer(props: ConfirmServerProps) {
  const { server, entry, onEntry, onStarted, onBack } = props
  const { endpoints } = entry
  const words = useWords()
  const copy = useCopy()
  const dialogs = useDialogs()
  const link = useStart('signIn.link', onStarted)
  const toOwn = (isOwn: boolean) => (): void => onEntry({ ...entry, isOwn, step: 'register' })
  const linkable = server.cannotLink === null
  const promiseId = useId()
  const start = (): void => link.start(linkInputFrom(server, entry))
  if (needsOwnApp(server, entry.isOwn)) {
    const { isPending, error } = link
    // From one's own, the way back leads to the app there is.
    const back = entry.isOwn && !needsOwnApp(server, false) ? toOwn(false) : onBack
    return (
      <OwnAppWizard
        {...{ server, entry, onEntry, onBack: back, link: { start, isPending, error } }}
      />
    )
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <ServerCard
        server={server}
        revocationTyped={endpoints.revocationEndpoint.trim() !== ''}
        promiseId={promiseId}
      />
      {linkable && server.knownClientRef === null ? (
        <Fold title={words.say('ui.link.advanced')}>
          <EndpointFields
            endpoints={endpoints}
            onChange={(changed) => onEntry({ ...entry, endpoints: changed })}
          />
        </Fold>
      ) : null}
      {link.error === null ? null : <FailurePanel failure={failureOf(link.error)} onCopy={copy} />}
      {server.app.throughDistribution || server.app.stored !== null ? (
        <div>
          <ActionButton kind="link" onPress={toOwn(true)}>
            {words.say('own-app.instead')}
          </ActionButton>
        </div>
      ) : null}
      <div className="dialog-buttons">
        <ActionButton onPress={onBack} takesFocus={!linkable}>
          {words.say('ui.back')}
        </ActionButton>
        {linkable ? (
          <ActionButton
            submit
            kind="primary"
            takesFocus
            describedBy={promiseId}
            busy={link.isPending}
          >
            {words.say('ui.link-account')}
          </ActionButton>
        ) : (
          <ActionButton
            kind="primary"
            onPress={() => dialogs.open({ kind: 'note', note: null, providerName: server.name })}
          >
            {words.say('ui.note.instead')}
          </ActionButton>
        )}
      </div>
    </form>
  )
}
