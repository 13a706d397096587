import { useMemo, useState, type ReactNode } from 'react'
import { RemoveDialog } from '../accounts/remove-dialog.tsx'
import { RemovedDialog } from '../accounts/removed-dialog.tsx'
import { LastResortDialog } from '../account-details/last-resort-dialog.tsx'
import { Palette } from '../commands/palette.tsx'
import { ShortcutsDialog } from '../commands/shortcuts-dialog.tsx'
import { HowDialog } from '../first-start/how-dialog.tsx'
import { HandInDialog } from '../hand-in/hand-in-dialog.tsx'
import { DiagnosticsDialog } from '../diagnostics/diagnostics-dialog.tsx'
import { EditServerDialog } from '../link/edit-server-dialog.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import { LogInDialog } from '../link/log-in-dialog.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { ExportDialog } from '../report/export-dialog.tsx'
import { BringDialog } from '../move/bring-dialog.tsx'
import { PackDialog } from '../move/pack-dialog.tsx'
import { RevokeDialog } from '../revoke/revoke-dialog.tsx'
import { EraseDialog } from '../settings/erase-dialog.tsx'
import { EndManyDialog } from '../runs/end-many-dialog.tsx'
import { TagsDialog } from '../tags/tags-dialog.tsx'
import { ForgottenDialog } from '../vault/forgotten-dialog.tsx'
import { UpdateDialog } from '../updates/update-dialog.tsx'
import { PassphraseDialog } from '../vault/passphrase-dialog.tsx'
import { DialogsContext, type OpenDialog } from './open-dialog.ts'

/** One dialog at a time, whoever asked for it. What it awaits may come after it: it closes only itself. */
export function DialogsProvider({ children }: { readonly children: ReactNode }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const dialogs = useMemo(() => ({ isOpen: dialog !== null, open: setDialog }), [dialog])
  const close = (): void => setDialog((open) => (open === dialog ? null : open))
  return (
    <DialogsContext value={dialogs}>
      {children}
      {dialog === null ? null : <Shown dialog={dialog} onClose={close} />}
    </DialogsContext>
  )
}

interface ShownProps {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}

function Shown({ dialog, onClose }: ShownProps) {
  switch (dialog.kind) {
    case 'link':
      return <LinkDialog at={dialog.at ?? null} onClose={onClose} />
    case 'other-app':
      return <LinkDialog at={null} otherAppAt={dialog.server} onClose={onClose} />
    case 'hand-in':
      return <HandInDialog onClose={onClose} />
    case 'log-in':
      return <LogInDialog account={dialog.account} again={dialog.again} onClose={onClose} />
    case 'revoke':
      return <RevokeDialog account={dialog.account} onClose={onClose} />
    case 'removed':
      return <RemovedDialog about={dialog} onClose={onClose} />
    case 'delete':
      return <LastResortDialog account={dialog.account} onClose={onClose} />
    case 'remove':
      return <RemoveDialog account={dialog.account} onClose={onClose} />
    case 'export':
      return <ExportDialog account={dialog.account} onClose={onClose} />
    case 'note':
      return (
        <NoteDialog note={dialog.note} providerName={dialog.providerName ?? ''} onClose={onClose} />
      )
    case 'end-many':
      return <EndManyDialog chosen={dialog.chosen} onClose={onClose} />
    case 'tags':
      return <TagsDialog accounts={dialog.accounts} onClose={onClose} />
    case 'erase':
      return <EraseDialog onClose={onClose} />
    case 'forgotten':
      return <ForgottenDialog onClose={onClose} />
    case 'palette':
      return <Palette onClose={onClose} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />
    case 'how':
      return <HowDialog onClose={onClose} />
    case 'update':
      return <UpdateDialog update={dialog.update} onClose={onClose} />
    case 'diagnostics':
      return <DiagnosticsDialog onClose={onClose} />
    case 'edit-server':
      return <EditServerDialog clientRef={dialog.clientRef} onClose={onClose} />
    case 'pack':
      return <PackDialog onClose={onClose} />
    case 'bring':
      return <BringDialog onClose={onClose} />
    case 'passphrase':
      return <PassphraseDialog purpose={dialog.purpose} onClose={onClose} />
  }
}
