import type { TimelineEntry } from '../../preload/contract/accounts.contract.ts'
import { useWords } from '../words/use-words.ts'
import { RawAnswer } from './raw-answer.tsx'

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[]
  readonly onCopy: (text: string) => void
}

/** What happened, newest first, each with its proof where there is one. */
export function Timeline({ entries, onCopy }: TimelineProps) {
  const words = useWords()
  if (entries.length === 0) return <p className="soft">{words.say('ui.timeline.none')}</p>
  const newestFirst = entries.toSorted((a, b) => b.seq - a.seq)
  return (
    <ol className="timeline">
      {newestFirst.map((entry) => (
        <li key={entry.seq} className="timeline-entry">
          <time className="timeline-at" dateTime={new Date(entry.at).toISOString()}>
            {words.say('ui.moment', { at: entry.at })}
          </time>
          <div className="timeline-words">
            {words.tell(entry.words)}
            {entry.proof === null ? null : (
              <RawAnswer text={entry.proof} onCopy={onCopy} about={words.tell(entry.words)} />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
