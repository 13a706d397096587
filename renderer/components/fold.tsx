import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface FoldProps {
  readonly title: string
  readonly label?: string
  readonly children: ReactNode
  readonly onOpen?: () => void
}

/** A part that stays folded until it is wanted. */
export function Fold({ title, label, children, onOpen }: FoldProps) {
  return (
    <Disclosure
      className="disclosure"
      onExpandedChange={(open) => {
        if (open) onOpen?.()
      }}
    >
      <Heading level={3} className="disclosure-heading">
        <Button
          slot="trigger"
          className="button button-link disclosure-button"
          aria-label={label ?? title}
        >
          <Icon name="chevron" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </Disclosure>
  )
}
