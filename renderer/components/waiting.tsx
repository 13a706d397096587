import { useWords } from '../words/use-words.ts'

/** Something is on its way; said aloud too. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className="waiting" role="status">
      <span className="waiting-mark" aria-hidden="true" />
      {words}
    </p>
  )
}

/** What is asked for is there in a moment: not worth interrupting anybody who listens. */
export function Loading() {
  return (
    <p className="waiting">
      <span className="waiting-mark" aria-hidden="true" />
      {useWords().say('ui.loading')}
    </p>
  )
}
