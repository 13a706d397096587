import { useEffect, useState } from 'react'
import { useWords, type Words } from '../../words/use-words.ts'

/** The line says minutes: looked at more often, it would be no truer. */
const tickMs = 5_000
const minute = 60_000
const hour = 60 * minute

/** Rounded up: "in 1 min" must not be over before the minute is. */
export function nextTryIn(ms: number, words: Words): string {
  if (ms <= 0) return words.say('activity.next.now')
  if (ms < minute) return words.say('activity.next.soon')
  if (ms <= 90 * minute)
    return words.say('activity.next.minutes', { count: Math.ceil(ms / minute) })
  if (ms <= 48 * hour) return words.say('activity.next.hours', { count: Math.ceil(ms / hour) })
  return words.say('activity.next.days', { count: Math.ceil(ms / (24 * hour)) })
}

/** How long until it goes on by itself. It counts down to be seen, and reads nothing out. */
export function NextTry({ at }: { readonly at: number }) {
  const words = useWords()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(ticking)
  }, [])
  return <span className="next-try">{nextTryIn(at - now, words)}</span>
}
