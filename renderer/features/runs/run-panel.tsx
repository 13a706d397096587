import type { RunReportView } from '../../../preload/contract/runs.contract.ts'
import { useWords } from '../../words/use-words.ts'
import { RunAloud } from './run-aloud.tsx'
import { RunButtons } from './run-buttons.tsx'
import { RunGroup } from './run-group.tsx'
import { RunProgress } from './run-progress.tsx'
import { sentence, truth } from './run-words.ts'
import { useRunFocus } from './use-run-focus.ts'

/** What is true right now, what can be done about it, and every account behind the counts. */
export function RunPanel({ report }: { readonly report: RunReportView }) {
  const words = useWords()
  const run = useRunFocus(report)
  return (
    <>
      <section
        ref={run}
        className="run"
        aria-label={words.say('ui.run.now')}
        data-focus-home
        tabIndex={-1}
      >
        <h2 className="run-about">
          {words.say('ui.run.about', { total: report.total, at: report.createdAt })}
        </h2>
        <RunProgress report={report} />
        <div className="run-truth">
          {report.sentences.map((one) => (
            <p key={one.lead.key}>{sentence(one, words)}</p>
          ))}
        </div>
        <RunButtons report={report} />
        <RunAloud text={truth(report, words)} />
      </section>
      {report.groups.map(({ group, count }) => (
        <RunGroup key={group} runId={report.id} group={group} count={count} />
      ))}
    </>
  )
}
