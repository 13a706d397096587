import { useEffect, useRef, useState } from 'react'

/** A run of hundreds changes twice a second: nobody can listen to that. */
const leastGapMs = 10_000

/** Reads out, without moving the focus, how the run stands: the last word always, in between seldom. */
export function RunAloud({ text }: { readonly text: string }) {
  const [aloud, setAloud] = useState('')
  const spokenAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const wait = Math.max(0, spokenAt.current + leastGapMs - performance.now())
    const timer = setTimeout(() => {
      spokenAt.current = performance.now()
      setAloud(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className="unseen" role="status" aria-live="polite">
      {aloud}
    </div>
  )
}
