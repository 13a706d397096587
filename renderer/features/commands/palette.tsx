import { useDeferredValue, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useAccounts } from '../../api/use-requests.ts'
import { useWords } from '../../words/use-words.ts'
import { useAccountActions } from '../accounts/use-account-actions.ts'
import { usePlace } from '../shell/place.tsx'
import { accountItems, commandItems, typedWords, type PaletteItem } from './palette-items.ts'
import { PaletteField } from './palette-field.tsx'
import { useCommands } from './use-commands.ts'

/** After the palette has gone and given the focus back: what runs may put it elsewhere. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(run)
  })
}

/** Every command, and every account's, by typing a few letters. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const commands = useCommands()
  const accounts = useAccounts().data
  const act = useAccountActions()
  const { landOn } = usePlace()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text)
  const itemsFor = (wanted: string): readonly PaletteItem[] => {
    const typed = typedWords(wanted, words.locale)
    return [
      ...commandItems(commands, typed, words),
      ...accountItems(accounts ?? [], typed, words, { act, open: ({ id }) => landOn(id) }),
    ]
  }
  const run = (item: PaletteItem): void => {
    onClose()
    afterClosing(item.run)
  }
  return (
    <ModalOverlay
      className="overlay overlay-palette"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog palette">
        <Dialog className="palette-inner" aria-label={words.say('command.palette')}>
          <PaletteField
            text={text}
            onText={setText}
            items={itemsFor(asked)}
            itemsFor={itemsFor}
            onRun={run}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
