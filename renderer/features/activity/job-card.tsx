import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { Lamp, type LampShape } from '../../components/lamp.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { JobAttention } from './job-attention.tsx'
import { JobButtons } from './job-buttons.tsx'
import { JobSteps } from './job-steps.tsx'

const shapes: Readonly<Record<JobView['state'], LampShape>> = {
  pending: 'half',
  running: 'half',
  closed: 'ticked',
  cancelled: 'ring',
}

export function JobCard({ job }: { readonly job: JobView }) {
  const words = useWords()
  const values = { name: words.tell(job.accountName), provider: job.providerName }
  const title = words.say('ui.job', values)
  return (
    <li className="job" data-focus-home tabIndex={-1}>
      <ProviderMark mark={job.mark} />
      <div className="job-body">
        <h3 className="job-title">{title}</h3>
        <Lamp
          shape={job.attention === null ? shapes[job.state] : 'triangle'}
          words={words.tell(job.words)}
        />
        <p className="soft job-facts">
          {words.say('ui.job.facts', { at: job.createdAt, count: job.attempts })}
        </p>
        {job.attention === null ? null : <JobAttention job={job} words={job.attention} />}
        <JobSteps jobId={job.id} title={title} />
      </div>
      <JobButtons job={job} />
    </li>
  )
}
