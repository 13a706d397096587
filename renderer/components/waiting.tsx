/** Something is on its way; said aloud too. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className="waiting" role="status">
      <span className="waiting-mark" aria-hidden="true" />
      {words}
    </p>
  )
}
