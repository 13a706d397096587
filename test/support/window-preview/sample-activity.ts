import type { TimelineEntry } from '../../../preload/contract/accounts.contract.ts'
import type { JobView } from '../../../preload/contract/activity.contract.ts'
import { at, marks, text } from './sample-accounts.ts'

const job = (id: string, more: Partial<JobView> & Pick<JobView, 'state' | 'words'>): JobView => ({
  id,
  accountId: 'a3',
  clientRef: 'c2',
  accountName: text('harbour-crew'),
  providerName: 'Harbour',
  mark: marks.harbour,
  ending: null,
  attention: null,
  wayOut: null,
  attempts: 0,
  createdAt: at(13, 58),
  closedAt: null,
  canTryNow: false,
  canCancel: false,
  canCloseByHand: false,
  ...more,
})

export const sampleJobs: readonly JobView[] = [
  job('j1', {
    state: 'pending',
    words: text('Waiting: Harbour could not be reached, next try 14:05'),
    attempts: 3,
    canTryNow: true,
  }),
  job('j2', {
    accountId: 'a4',
    clientRef: 'c3',
    accountName: text('Grace Hopper'),
    providerName: 'id.northern.example',
    mark: marks.generic,
    state: 'pending',
    words: text('Needs you. Tried again every day meanwhile.'),
    attention: text('The server names no address where access can be revoked.'),
    wayOut: 'edit-server',
    attempts: 1,
    canTryNow: true,
    canCloseByHand: true,
  }),
  job('j3', {
    accountId: 'a2',
    accountName: text('Work'),
    providerName: 'Meadow',
    mark: marks.meadow,
    state: 'pending',
    words: text('Waiting: you’re offline'),
    canTryNow: true,
    canCancel: true,
  }),
  job('j4', {
    accountId: 'a5',
    accountName: text('tim'),
    state: 'closed',
    ending: 'proven',
    words: text('Ended: Harbour refused the access that worked before (checked 14:02)'),
    attempts: 2,
    createdAt: at(13, 50),
    closedAt: at(14, 2),
  }),
]

export const sampleSteps: readonly TimelineEntry[] = [
  { seq: 1, at: at(13, 58), words: text('You asked to revoke access. 2 tokens.'), proof: null },
  {
    seq: 2,
    at: at(13, 59),
    words: text('Sent to Harbour: no answer within 20 seconds.'),
    proof: 'POST https://harbour.example/revoke\nETIMEDOUT',
  },
]
