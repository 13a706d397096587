import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContentArea,
  UNSTABLE_ToastRegion as ToastRegion,
  type UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import { useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { keysInWords } from '../commands/keys-in-words.ts'
import { useWords } from '../../words/use-words.ts'
import { keepRoom } from './keep-room.ts'
import type { Told } from './use-notices.ts'

export interface ToastContent {
  readonly told: Told
  readonly undo: (() => void) | null
}

export function Toasts({ queue }: { readonly queue: ToastQueue<ToastContent> }) {
  const words = useWords()
  const undoKeys = keysInWords('z', useStatus().data?.platform ?? 'linux', words)
  return (
    <ToastRegion
      ref={keepRoom}
      className="toasts"
      queue={queue}
      aria-label={words.say('ui.notices')}
    >
      {({ toast }) => (
        <Toast className="toast" toast={toast}>
          <ToastContentArea className="toast-words">
            <Text slot="title">{toast.content.told(words)}</Text>
            {toast.content.undo === null ? null : (
              <span className="unseen">{words.say('ui.undo.how', { keys: undoKeys })}</span>
            )}
          </ToastContentArea>
          {toast.content.undo === null ? null : (
            <ActionButton kind="link" onPress={toast.content.undo}>
              {words.say('ui.undo')}
            </ActionButton>
          )}
          <ActionButton slot="close" kind="quiet" label={words.say('ui.close-notice')}>
            <Icon name="close" />
          </ActionButton>
        </Toast>
      )}
    </ToastRegion>
  )
}
