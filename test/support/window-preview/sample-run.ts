import type { RunReportView } from '../../../preload/contract/runs.contract.ts'

export const sampleRun: RunReportView = {
  id: 'run-1',
  createdAt: Date.UTC(2026, 10, 22, 12),
  total: 200,
  ended: 137,
  needsYou: 5,
  kept: 0,
  sentences: [
    {
      lead: { key: 'run.ended', values: { count: 137, total: 200, all: 'no' } },
      parts: [
        { key: 'run.ended.proven', values: { count: 120 } },
        { key: 'run.ended.answered', values: { count: 17 } },
      ],
    },
    { lead: { key: 'run.needs-you', values: { count: 5 } }, parts: [] },
  ],
  groups: [
    { group: 'needs-you', count: 5 },
    { group: 'waiting', count: 58 },
    { group: 'ended', count: 137 },
  ],
  canPause: true,
  canResume: false,
  canStop: true,
  canStoreAgain: false,
}
