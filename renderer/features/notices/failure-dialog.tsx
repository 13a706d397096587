import type { FailureView } from '../../../preload/contract/shapes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { OpenFolderButton } from '../settings/open-folder-button.tsx'
import { useCopy, useRun, type ProviderPage } from './use-notices.ts'

export interface FailureDialogProps {
  readonly failure: FailureView
  /** Offered beside the words that send the person there. */
  readonly page: ProviderPage | null
  readonly onClose: () => void
}

export function FailureDialog({ failure, page, onClose }: FailureDialogProps) {
  const words = useWords()
  const copy = useCopy()
  const openPage = useRun('accounts.openPage')
  return (
    <DialogFrame
      alert
      title={words.say('ui.failure')}
      onClose={onClose}
      buttons={
        <>
          {page === null ? null : (
            <ActionButton
              onPress={() => openPage.run({ accountId: page.accountId, page: 'manage' })}
            >
              {words.say('ui.open-page', { provider: page.provider })}
            </ActionButton>
          )}
          {failure.code === 'storage-read-only' ? <OpenFolderButton /> : null}
          <ActionButton kind="primary" takesFocus onPress={onClose}>
            {words.say('ui.close')}
          </ActionButton>
        </>
      }
    >
      <FailurePanel failure={failure} onCopy={copy} isReadOut />
    </DialogFrame>
  )
}
