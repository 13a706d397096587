import type { Handback } from '../services/handback.types.ts'
import { jobView, pauseViews } from './activity-view.ts'
import type { Handlers } from './handlers.ts'
import { timelineEntry } from './timeline-view.ts'

type Names = Extract<keyof Handlers, `activity.${string}`>

export function activityHandlers(app: Handback): Pick<Handlers, Names> {
  return {
    'activity.list': (wanted) => {
      const { jobs, more } = app.activity.list(wanted)
      return { jobs: jobs.map(jobView), more }
    },
    'activity.pauses': () => pauseViews(app.activity.listPausedHosts()),
    'activity.details': ({ jobId }) => {
      const job = app.activity.get(jobId)
      const provider = job.account.provider.name
      return { job: jobView(job), entries: job.evidence.map((one) => timelineEntry(one, provider)) }
    },
    'activity.tryNow': async ({ jobId }) => {
      await app.activity.tryNow(jobId)
      return {}
    },
    'activity.cancel': async ({ jobId }) => {
      await app.activity.cancel(jobId)
      return {}
    },
  }
}
