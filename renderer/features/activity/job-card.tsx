import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { Lamp, lampEnded, type LampShape } from '../../components/lamp.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { JobAttention } from './job-attention.tsx'
import { JobButtons } from './job-buttons.tsx'
import { JobSteps } from './job-steps.tsx'

/** What was given up on is over here, and has not ended there. */
function shapeOf({ state, ending }: JobView): LampShape {
  if (state === 'pending' || state === 'running') return 'half'
  return state === 'cancelled' || ending === 'abandoned' ? 'ring' : lampEnded(ending)
}

/** A finished job counts nothing any more: its steps tell what was sent. */
function facts(job: JobView, words: Words): string[] {
  const asked = words.say('ui.job.asked', { at: job.createdAt })
  if (job.closedAt !== null) return [asked, words.say('ui.job.closed', { at: job.closedAt })]
  if (job.canCancel) return [asked, words.say('ui.job.unsent')]
  return job.attempts === 0 ? [asked] : [asked, words.say('ui.job.tries', { count: job.attempts })]
}

export function JobCard({ job }: { readonly job: JobView }) {
  const words = useWords()
  const values = { name: words.tell(job.accountName), provider: job.providerName }
  const title = words.say('ui.job', values)
  return (
    <li className="job" data-job={job.id} data-focus-home tabIndex={-1}>
      <ProviderMark mark={job.mark} />
      <div className="job-body">
        <h3 className="job-title">{title}</h3>
        {job.attention === null ? null : <JobAttention job={job} words={job.attention} />}
        <Lamp shape={shapeOf(job)} words={words.tell(job.words)} />
        <p className="soft job-facts">{facts(job, words).join(words.say('ui.facts-between'))}</p>
        <JobSteps jobId={job.id} title={title} />
      </div>
      <JobButtons job={job} />
    </li>
  )
}
