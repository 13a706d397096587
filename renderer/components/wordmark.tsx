/** Handback's own mark: one lamp on, one lamp off. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 28 20" aria-hidden="true" focusable="false">
        <circle className="wordmark-off" cx="18.5" cy="10" r="7" />
        <circle className="wordmark-on" cx="9.5" cy="10" r="8" />
      </svg>
      {name}
    </span>
  )
}
