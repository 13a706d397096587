import { useState } from 'react'
import { failureOf } from '../../api/bridge.ts'
import { useJobDetails } from '../../api/use-requests.ts'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Fold } from '../../components/fold.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'

export interface JobStepsProps {
  readonly jobId: string
  readonly title: string
}

/** Attempts and probes in words, fetched once they are wanted. */
export function JobSteps({ jobId, title }: JobStepsProps) {
  const words = useWords()
  const copy = useCopy()
  const [wanted, setWanted] = useState(false)
  const details = useJobDetails(jobId, wanted)
  return (
    <Fold
      title={words.say('ui.job.steps')}
      label={words.say('ui.job.steps.for', { job: title })}
      onOpen={() => setWanted(true)}
    >
      {wanted && details.isPending ? <Loading /> : null}
      {details.isError ? <FailurePanel failure={failureOf(details.error)} onCopy={copy} /> : null}
      {details.data === undefined ? null : (
        <Timeline entries={details.data.entries} onCopy={copy} />
      )}
    </Fold>
  )
}
