import { failureOf } from '../../api/bridge.ts'
import { useRunReport, useRuns } from '../../api/use-runs.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy } from '../notices/use-notices.ts'
import { ExportButton } from '../report/export-button.tsx'
import { usePlace } from '../shell/place.tsx'
import { RunList } from './run-list.tsx'
import { RunPanel } from './run-panel.tsx'

/** One run and its report; the earlier ones are below. */
export function RunsPage() {
  const words = useWords()
  const dialogs = useDialogs()
  const { runId } = usePlace()
  const runs = useRuns().data?.runs ?? []
  const shown = runId ?? runs[0]?.id
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.runs')}>
        <div className="run-tools">
          <ExportButton account={null} />
          <ActionButton onPress={() => dialogs.open({ kind: 'end-many', chosen: null })}>
            {words.say('ui.many')}
          </ActionButton>
        </div>
      </PageHeader>
      <p className="run-covers">{words.say('run.covers')}</p>
      {shown === undefined ? (
        <div className="empty">
          <h2>{words.say('ui.runs.none')}</h2>
          <p>{words.say('ui.runs.none.more')}</p>
        </div>
      ) : (
        <Run key={shown} runId={shown} />
      )}
      {runs.length > 1 ? <RunList runs={runs} shownId={shown} /> : null}
    </div>
  )
}

function Run({ runId }: { readonly runId: string }) {
  const copy = useCopy()
  const report = useRunReport(runId)
  if (report.isPending) return <Loading />
  if (report.isError) return <FailurePanel failure={failureOf(report.error)} onCopy={copy} />
  return <RunPanel report={report.data} />
}
