import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useEscape } from '../../api/use-escape.ts'
import { useWide } from '../../api/use-wide.ts'
import { KeptPlace, KeptPlaceContext } from '../../components/kept-place.ts'
import { useWords } from '../../words/use-words.ts'
import { focusRow } from '../accounts/row-focus.ts'
import type { Act } from '../accounts/act.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useFailureShown } from '../notices/use-notices.ts'
import { DetailsPanel } from './details-panel.tsx'

export interface DetailsSideProps {
  readonly account: AccountView
  readonly onAct: Act
  readonly onClose: () => void
}

/** Beside the list where there is room, over it as a sheet where there is not. */
export function DetailsSide({ account, onAct, onClose }: DetailsSideProps) {
  const words = useWords()
  const close = (): void => {
    onClose()
    focusRow(account.id)
  }
  useEscape('.details-beside', close)
  // In the list the focus stays where it is.
  useEscape('.accounts', onClose, true)
  const name = words.say('ui.details-for', { name: words.tell(account.name) })
  const panel = (
    <KeptPlaceContext value={usePlaceKeptFor(account.id)}>
      <DetailsPanel key={account.id} account={account} onAct={onAct} onClose={close} />
    </KeptPlaceContext>
  )
  if (useSteadyWide()) {
    return (
      <section className="details details-beside" aria-label={name}>
        {panel}
      </section>
    )
  }
  return (
    <ModalOverlay
      className="overlay overlay-sheet"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="sheet">
        <Dialog className="details" aria-label={name}>
          {panel}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Between beside the list and over it the panel is drawn anew; what was open and in sight stays so. */
function usePlaceKeptFor(accountId: string): KeptPlace {
  const [kept, setKept] = useState(() => ({ accountId, place: new KeptPlace() }))
  if (kept.accountId === accountId) return kept.place
  const next = { accountId, place: new KeptPlace() }
  setKept(next)
  return next.place
}

/** A window made narrow under a dialog must not push a sheet over it: the place changes afterwards. */
function useSteadyWide(): boolean {
  const wide = useWide()
  const dialogs = useDialogs()
  const failure = useFailureShown()
  const isOpen = dialogs.isOpen || failure
  const [steady, setSteady] = useState(wide)
  if (!isOpen && steady !== wide) setSteady(wide)
  return isOpen ? steady : wide
}
