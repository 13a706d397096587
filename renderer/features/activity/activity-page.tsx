import { useDeferredValue, useState } from 'react'
import type { JobView, PauseView } from '../../../preload/contract/activity.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useActivity, usePauses } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { ExportButton } from '../report/export-button.tsx'
import { RunUnderWay } from '../runs/run-under-way.tsx'
import { ActivityTools, type Only } from './activity-tools.tsx'
import { JobCard } from './job-card.tsx'
import { PausedHosts } from './paused-hosts.tsx'
import { useJobFocus } from './use-job-focus.ts'

const none: readonly PauseView[] = []
const cardsAtOnce = 50

const isOpen = (job: JobView): boolean => job.state === 'pending' || job.state === 'running'

/** Every revocation ever asked for: those still at work, then those that ended. */
export function ActivityPage() {
  const words = useWords()
  const copy = useCopy()
  const [only, setOnly] = useState<Only>('all')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const isFiltered = only !== 'all' || wanted !== ''
  const activity = useActivity({ only, typed: wanted })
  // Of another choice, shown meanwhile, nothing follows about this one.
  const isKnown = activity.isSuccess && !activity.isPlaceholderData
  const pauses = usePauses().data ?? none
  const [most, setMost] = useState(cardsAtOnce)
  const all = activity.data?.pages.flatMap((page) => page.jobs) ?? []
  // One page can hold thousands that were asked for at one instant.
  const jobs = all.slice(0, most)
  const open = jobs.filter(isOpen)
  useJobFocus(jobs, pauses)
  const showOlder = (): void => {
    setMost(most + cardsAtOnce)
    if (all.length < most + cardsAtOnce && activity.hasNextPage) void activity.fetchNextPage()
  }
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.activity')}>
        <ExportButton account={null} />
      </PageHeader>
      <RunUnderWay />
      <PausedHosts pauses={pauses} />
      {jobs.length === 0 && !isFiltered && isKnown ? null : (
        <ActivityTools only={only} onOnly={setOnly} typed={typed} onTyped={setTyped} />
      )}
      {activity.isPending ? <Loading /> : null}
      {activity.isError ? <FailurePanel failure={failureOf(activity.error)} onCopy={copy} /> : null}
      {isKnown && open.length === 0 && !isFiltered ? (
        <div className="empty">
          <h2>{words.say('ui.nothing-waiting')}</h2>
          <p>{words.say('ui.nothing-waiting.more')}</p>
        </div>
      ) : null}
      {isKnown && jobs.length === 0 && isFiltered ? (
        <NothingFound
          only={only}
          typed={wanted}
          onAll={() => {
            setOnly('all')
            setTyped('')
          }}
        />
      ) : null}
      <Jobs title={words.say('ui.jobs.open')} jobs={open} />
      <Jobs title={words.say('ui.jobs.closed')} jobs={jobs.filter((job) => !isOpen(job))} />
      {activity.hasNextPage || all.length > jobs.length ? (
        <ActionButton busy={activity.isFetchingNextPage} onPress={showOlder}>
          {words.say('ui.jobs.older')}
        </ActionButton>
      ) : null}
    </div>
  )
}

interface NothingFoundProps {
  readonly only: Only
  readonly typed: string
  readonly onAll: () => void
}

function NothingFound({ only, typed, onAll }: NothingFoundProps) {
  const words = useWords()
  const showAll = (): void => {
    onAll()
    // The button goes with what it ends.
    document.querySelector<HTMLElement>('main')?.focus()
  }
  return (
    <div className="empty">
      <p role="status">
        {typed === ''
          ? words.say(`activity.none.${only}`)
          : words.say('activity.none.typed', { typed })}
      </p>
      <ActionButton kind="link" onPress={showAll}>
        {words.say('activity.show-all')}
      </ActionButton>
    </div>
  )
}

interface JobsProps {
  readonly title: string
  readonly jobs: readonly JobView[]
}

function Jobs({ title, jobs }: JobsProps) {
  if (jobs.length === 0) return null
  return (
    <section className="jobs">
      <h2 className="jobs-title">{title}</h2>
      <ul className="cards">
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}
