import { useState } from 'react'
import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useAction, useKnownServer } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { editsOf } from './client-draft.ts'
import { EndpointFields } from './endpoint-fields.tsx'

export interface EditServerDialogProps {
  readonly clientRef: string
  readonly onClose: () => void
}

/** Corrects a server's addresses so that a revocation that is stuck can go on. */
export function EditServerDialog({ clientRef, onClose }: EditServerDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const server = useKnownServer(clientRef)
  return (
    <DialogFrame wide title={words.say('ui.edit-server.title')} onClose={onClose}>
      {server.isPending ? <Waiting words={words.say('ui.loading')} /> : null}
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
  const copy = useCopy()
  const [endpoints, setEndpoints] = useState(server.endpoints)
  const save = useAction('servers.editEndpoints')
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { clientRef, endpoints: editsOf(server.endpoints, endpoints) },
          { onSuccess: onClose },
        )
      }}
    >
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
