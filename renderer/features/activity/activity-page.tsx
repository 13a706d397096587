import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useActivity } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { JobCard } from './job-card.tsx'
import { useJobFocus } from './use-job-focus.ts'

const isOpen = (job: JobView): boolean => job.state === 'pending' || job.state === 'running'

/** Every revocation ever asked for: those still at work, then those that ended. */
export function ActivityPage() {
  const words = useWords()
  const copy = useCopy()
  const activity = useActivity()
  const jobs = activity.data?.pages.flatMap((page) => page.jobs) ?? []
  const open = jobs.filter(isOpen)
  useJobFocus(jobs)
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('ui.page.activity')} />
      {activity.isPending ? <Waiting words={words.say('ui.loading')} /> : null}
      {activity.isError ? <FailurePanel failure={failureOf(activity.error)} onCopy={copy} /> : null}
      {activity.isSuccess && open.length === 0 ? (
        <div className="empty">
          <h2>{words.say('ui.nothing-waiting')}</h2>
          <p>{words.say('ui.nothing-waiting.more')}</p>
        </div>
      ) : null}
      <Jobs title={words.say('ui.jobs.open')} jobs={open} />
      <Jobs title={words.say('ui.jobs.closed')} jobs={jobs.filter((job) => !isOpen(job))} />
      {activity.hasNextPage ? (
        <ActionButton
          busy={activity.isFetchingNextPage}
          onPress={() => void activity.fetchNextPage()}
        >
          {words.say('ui.jobs.older')}
        </ActionButton>
      ) : null}
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
