import { useState } from 'react'
import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction, useKnownServer } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { Facts } from '../../components/facts.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy } from '../notices/use-notices.ts'
import { editsOf } from './client-draft.ts'
import { EndpointFields } from './endpoint-fields.tsx'
import { MethodChoice } from './method-choice.tsx'

export interface EditServerDialogProps {
  readonly clientRef: string
  readonly onClose: () => void
}

/** Corrects an app or a server's addresses so that a revocation that is stuck can go on. */
export function EditServerDialog({ clientRef, onClose }: EditServerDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const server = useKnownServer(clientRef)
  return (
    <DialogFrame
      wide
      title={words.say(server.data?.app.stored ? 'own-app.correct.title' : 'ui.edit-server.title')}
      onClose={onClose}
    >
      {server.isPending ? <Loading /> : null}
      {server.isError ? <FailurePanel failure={failureOf(server.error)} onCopy={copy} /> : null}
      {server.data === undefined ? null : (
        <EditForm clientRef={clientRef} server={server.data} onClose={onClose} />
      )}
    </DialogFrame>
  )
}

interface EditFormProps extends EditServerDialogProps {
  readonly server: ServerView
}

function EditForm({ clientRef, server, onClose }: EditFormProps) {
  const words = useWords()
  const dialogs = useDialogs()
  const copy = useCopy()
  const [endpoints, setEndpoints] = useState(server.endpoints)
  const { stored } = server.app
  const [app, setApp] = useState({ clientSecret: '', authMethod: stored?.authMethod ?? 'none' })
  const save = useAction('servers.edit')
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          {
            clientRef,
            endpoints: editsOf(server.endpoints, endpoints),
            app: stored === null ? null : app,
          },
          { onSuccess: onClose },
        )
      }}
    >
      {stored === null ? null : (
        <>
          <Facts
            facts={[{ name: words.say('ui.app.client-id'), value: <bdi>{stored.clientId}</bdi> }]}
          />
          <p className="soft">{words.say('own-app.correct.keeps')}</p>
          {app.authMethod === 'none' && server.app.secret === 'none' ? null : (
            <EntryField
              type="password"
              takesFocus
              label={words.say('ui.app.secret')}
              hint={words.say(stored.hasSecret ? 'own-app.secret.kept' : 'ui.app.secret.optional')}
              value={app.clientSecret}
              onChange={(clientSecret) =>
                setApp({
                  clientSecret,
                  authMethod: app.authMethod === 'none' ? 'client_secret_basic' : app.authMethod,
                })
              }
              maxLength={1024}
            />
          )}
          {app.authMethod === 'none' ? null : (
            <MethodChoice
              app={server.app}
              value={app.authMethod}
              onChange={(authMethod) => setApp({ ...app, authMethod })}
            />
          )}
          <div>
            <p className="soft">{words.say('own-app.other.why')}</p>
            <ActionButton kind="link" onPress={() => dialogs.open({ kind: 'other-app', server })}>
              {words.say('own-app.other')}
            </ActionButton>
          </div>
          <h3 className="field-label">{words.say('ui.edit-server.title')}</h3>
        </>
      )}
      <EndpointFields endpoints={endpoints} onChange={setEndpoints} />
      {save.isError ? <FailurePanel failure={failureOf(save.error)} onCopy={copy} /> : null}
      <div className="dialog-buttons">
        <ActionButton onPress={onClose}>{words.say('ui.cancel')}</ActionButton>
        <ActionButton submit kind="primary" busy={save.isPending}>
          {words.say('ui.save')}
        </ActionButton>
      </div>
    </form>
  )
}
