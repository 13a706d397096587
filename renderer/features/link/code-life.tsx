import { useEffect, useState } from 'react'
import { useWords } from '../../words/use-words.ts'

export interface CodeLifeProps {
  readonly givenAt: number
  readonly expiresAt: number
}

const stepMs = 5000

/** How long the code is valid: a bar that moves now and then, in whole minutes, and says nothing by itself. */
export function CodeLife({ givenAt, expiresAt }: CodeLifeProps) {
  const words = useWords()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs)
    return () => clearInterval(timer)
  }, [])
  const leftMs = Math.min(Math.max(expiresAt - now, 0), expiresAt - givenAt)
  const left = words.say('ui.code.left', { minutes: Math.round(leftMs / 60_000) })
  const percent = Math.round((leftMs / Math.max(expiresAt - givenAt, 1)) * 100)
  return (
    <div className="code-life">
      <div
        className="code-life-bar"
        role="progressbar"
        aria-label={words.say('ui.code.life')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={left}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className="soft">{left}</p>
    </div>
  )
}
