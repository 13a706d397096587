import { use, useId, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { KeptPlaceContext } from './kept-place.ts'

export interface FoldProps {
  readonly title: string
  readonly label?: string
  readonly children: ReactNode
  readonly onOpen?: () => void
  /** Of its heading; 3 unless said. */
  readonly level?: 2 | 3
}

/** A part that stays folded until it is wanted. */
export function Fold({ title, label, children, onOpen, level = 3 }: FoldProps) {
  const kept = use(KeptPlaceContext)
  const name = label ?? title
  const [open, setOpen] = useState(kept?.isOpen(name) ?? false)
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="fold">
      <Heading className="fold-heading">
        <Button
          className="button button-link fold-button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={name}
          onPress={() => {
            setOpen(!open)
            kept?.keepOpen(name, !open)
            if (!open) onOpen?.()
          }}
        >
          <Icon name="chevron" />
          {title}
        </Button>
      </Heading>
      <div id={id} className="fold-inside" role="group" aria-label={title} hidden={!open}>
        {children}
      </div>
    </div>
  )
}
