import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, Text } from 'react-aria-components'

export interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** The row of buttons; the safe one takes the focus itself (`takesFocus`). */
  readonly buttons?: ReactNode
  readonly wide?: boolean
  /** `alertdialog` where something ends or went wrong. */
  readonly alert?: boolean
}

/**
 * A dialog over the window. Escape closes it, a click beside it does not; the focus goes back. An
 * `alertdialog` is described by what stands in it: all of it is read out as it opens.
 */
export function DialogFrame(props: DialogFrameProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={props.wide === true ? 'dialog dialog-wide' : 'dialog'}>
        <Dialog className="dialog-inner" role={props.alert === true ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="dialog-title">
            {props.title}
          </Heading>
          <Text slot="description" elementType="div" className="dialog-body">
            {props.children}
          </Text>
          {props.buttons === undefined ? null : (
            <div className="dialog-buttons">{props.buttons}</div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
