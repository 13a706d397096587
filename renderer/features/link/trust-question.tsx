import { useEffect, useRef } from 'react'
import type { FailureView } from '../../../preload/contract/shapes.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'

export interface TrustQuestionProps {
  readonly failure: FailureView
  readonly onTrust: () => void
}

/**
 * May hosts be contacted that the person did not name? It has the focus as it comes, and so stands in
 * sight; a second Enter, meant for what was asked before, falls on nothing.
 */
export function TrustQuestion({ failure, onTrust }: TrustQuestionProps) {
  const words = useWords()
  const copy = useCopy()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <div ref={question} tabIndex={-1} className="form trust-question">
      <FailurePanel failure={failure} onCopy={copy} />
      <div>
        <ActionButton onPress={onTrust}>{words.say('ui.link.trust-hosts')}</ActionButton>
      </div>
    </div>
  )
}
