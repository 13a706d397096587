import type { RunReportView } from '../../../preload/contract/runs.contract.ts'
import { useWords } from '../../words/use-words.ts'

/** Only what has ended counts as progress; what needs the person and what was kept is drawn apart. */
export function RunProgress({ report }: { readonly report: RunReportView }) {
  const words = useWords()
  const { total, ended, needsYou, kept } = report
  const now = words.say('ui.run.progress.now', { ended, total })
  // With its border, a part of no width would still be a notch.
  const part = (kind: string, count: number) =>
    count === 0 ? null : (
      <span className={`run-bar-${kind}`} style={{ width: `${(count / total) * 100}%` }} />
    )
  return (
    <div className="run-progress">
      <div
        className="run-bar"
        role="progressbar"
        aria-label={words.say('ui.run.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={ended}
        aria-valuetext={now}
      >
        {part('ended', ended)}
        {part('needs-you', needsYou)}
        {part('kept', kept)}
      </div>
      <p className="run-progress-words">{now}</p>
    </div>
  )
}
