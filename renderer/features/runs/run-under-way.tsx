import { useRunReport, useRuns } from '../../api/use-runs.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { usePlace } from '../shell/place.tsx'
import { RunProgress } from './run-progress.tsx'

/** The newest run over many accounts, while some of them have not ended. */
export function RunUnderWay() {
  const newest = useRuns().data?.runs[0]
  return newest === undefined ? null : <Progress runId={newest.id} />
}

function Progress({ runId }: { readonly runId: string }) {
  const words = useWords()
  const { openRun } = usePlace()
  const report = useRunReport(runId).data
  if (report === undefined || report.ended + report.kept >= report.total) return null
  return (
    <section className="run-under-way" aria-label={words.say('activity.run')}>
      <div>
        <h2 className="jobs-title">{words.say('activity.run')}</h2>
        <RunProgress report={report} />
      </div>
      <ActionButton onPress={() => openRun(runId)}>{words.say('activity.run.open')}</ActionButton>
    </section>
  )
}
