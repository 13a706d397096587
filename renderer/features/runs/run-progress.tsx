import type { RunReportView } from '../../../preload/contract/runs.contract.ts'
import { useWords } from '../../words/use-words.ts'

/** Only what has ended counts as progress; what needs the person and what was kept is drawn apart. */
export function RunProgress({ report }: { readonly report: RunReportView }) {
  const words = useWords()
  const { total, ended, needsYou, kept } = report
  const now = words.say('ui.run.progress.now', { ended, total })
  const share = (count: number): string => `${total === 0 ? 0 : (count / total) * 100}%`
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
        <span className="run-bar-ended" style={{ width: share(ended) }} />
        <span className="run-bar-needs-you" style={{ width: share(needsYou) }} />
        <span className="run-bar-kept" style={{ width: share(kept) }} />
      </div>
      <p className="run-progress-words">{now}</p>
    </div>
  )
}
