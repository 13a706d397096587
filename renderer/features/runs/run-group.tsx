import { useMemo, useState } from 'react'
import type { PauseView } from '../../../preload/contract/activity.contract.ts'
import type { RunGroupName, RunRowView } from '../../../preload/contract/runs.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useRunRows } from '../../api/use-runs.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Fold } from '../../components/fold.tsx'
import { Lamp, type LampShape } from '../../components/lamp.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { JobCard } from '../activity/job-card.tsx'
import { useJobFocus } from '../activity/use-job-focus.ts'
import { useCopy } from '../notices/use-notices.ts'

const none: readonly RunRowView[] = []
const noPauses: readonly PauseView[] = []

export interface RunGroupProps {
  readonly runId: string
  readonly group: RunGroupName
  readonly count: number
}

/** The accounts behind one count, fetched once they are wanted, a page at a time. */
export function RunGroup({ runId, group, count }: RunGroupProps) {
  const words = useWords()
  const [wanted, setWanted] = useState(false)
  const title = words.say('ui.run.group.count', {
    group: words.say(`ui.run.group.${group}`),
    count,
  })
  // What needs the person is not to be looked for.
  if (group === 'needs-you') {
    return (
      <section className="run-group">
        <h2 className="jobs-title">{title}</h2>
        <Rows runId={runId} group={group} />
      </section>
    )
  }
  return (
    <section className="run-group">
      <Fold title={title} onOpen={() => setWanted(true)}>
        {wanted ? <Rows runId={runId} group={group} /> : null}
      </Fold>
    </section>
  )
}

function Rows({ runId, group }: Omit<RunGroupProps, 'count'>) {
  const words = useWords()
  const copy = useCopy()
  const [after, setAfter] = useState<number | null>(null)
  const page = useRunRows(runId, group, after)
  const shown = page.data?.rows ?? none
  const jobs = useMemo(() => shown.flatMap(({ job }) => (job === null ? [] : [job])), [shown])
  // A card may move to another group with the button that was pressed.
  useJobFocus(jobs, noPauses)
  if (page.isPending) return <Loading />
  if (page.isError) return <FailurePanel failure={failureOf(page.error)} onCopy={copy} />
  const { rows, next } = page.data
  return (
    <>
      <ul className="cards">
        {rows.map((row) =>
          row.job === null ? (
            <PlainRow key={row.accountId} row={row} shape={shapes[group]} />
          ) : (
            <JobCard key={row.accountId} job={row.job} />
          ),
        )}
      </ul>
      <div className="run-pages">
        {next === null ? null : (
          <ActionButton onPress={() => setAfter(next)}>
            {words.say('ui.run.rows.next')}
          </ActionButton>
        )}
        {after === null ? null : (
          <ActionButton onPress={() => setAfter(null)}>
            {words.say('ui.run.rows.first')}
          </ActionButton>
        )}
      </div>
    </>
  )
}

const shapes: Readonly<Record<RunGroupName, LampShape>> = {
  ended: 'ticked',
  waiting: 'half',
  'needs-you': 'triangle',
  kept: 'ring',
}

/** An account without a job of this run. */
function PlainRow({ row, shape }: { readonly row: RunRowView; readonly shape: LampShape }) {
  const words = useWords()
  const about = { name: words.tell(row.accountName), provider: row.providerName }
  return (
    <li className="job">
      <ProviderMark mark={row.mark} />
      <div className="job-body">
        <h3 className="job-title">{words.say('ui.run.row', about)}</h3>
        <Lamp shape={shape} words={words.tell(row.words)} />
      </div>
    </li>
  )
}
