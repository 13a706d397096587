import type { Handback } from '../services/handback.types.ts'
import type { Handlers } from './handlers.ts'
import { runLine, runReportView, runRow } from './run-view.ts'

type Names = Extract<keyof Handlers, `runs.${string}`>

export function runHandlers(app: Handback): Pick<Handlers, Names> {
  const { revokeAll, runReports } = app
  return {
    'runs.byHand': () => runReports.listByHand(),
    'runs.start': async ({ accountIds }) => ({ runId: await revokeAll.start(accountIds) }),
    'runs.list': () => ({ runs: runReports.list().map(runLine) }),
    'runs.report': ({ runId }) => runReportView(runReports.get(runId)),
    'runs.page': ({ runId, group, after }) => {
      const { members, next } = runReports.page(runId, group, after)
      return { rows: members.map(runRow), next }
    },
    'runs.pause': async ({ runId }) => {
      await revokeAll.pause(runId)
      return {}
    },
    'runs.resume': async ({ runId }) => {
      await revokeAll.resume(runId)
      return {}
    },
    'runs.stop': async ({ runId }) => {
      await revokeAll.stop(runId)
      return {}
    },
    'runs.storeAgain': async () => {
      await revokeAll.storeAgain()
      return {}
    },
  }
}
