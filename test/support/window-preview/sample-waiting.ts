import { causeOf } from '../../../main/ipc/waiting-words.ts'
import type { JobView, PauseView } from '../../../preload/contract/activity.contract.ts'
import { message, type WordKey } from '../../../words/words.ts'
import { answerWhys } from '../../../main/revocation/whys.ts'
import { at, marks, text } from './sample-accounts.ts'

const values = { provider: 'Meadow', left: 'all', at: at(14, 5), day: 'today' }

const waiting = (id: string, key: WordKey, more: Partial<JobView> = {}): JobView => ({
  id,
  accountId: 'a1',
  clientRef: 'c1',
  accountName: text('Ada Lovelace'),
  providerName: 'Meadow',
  mark: marks.meadow,
  state: 'pending',
  ending: null,
  words: message(key, { ...values, end: at(15, 0), endDay: 'today' }),
  attention: null,
  wayOut: null,
  attempts: 2,
  createdAt: at(13, 58),
  closedAt: null,
  canTryNow: true,
  canCancel: false,
  canCloseByHand: false,
  ...more,
})

const whys = [...answerWhys, 'http-403', 'http-429', 'http-500', 'dns', 'refused', 'reset', 'tls']

/** One revocation for each reason to wait. */
export const waitingJobs: readonly JobView[] = [
  waiting('w1', 'wait.asked-to-wait'),
  waiting('w2', 'wait.ends-by'),
  waiting('w3', 'wait.paused', { canCancel: true }),
  waiting('w4', 'wait.offline', { canCancel: true }),
  waiting('w5', 'wait.daily', {
    attention: message('attention.client-rejected', { provider: 'Meadow' }),
    wayOut: 'edit-server',
    canCloseByHand: true,
  }),
  ...whys.flatMap((why) => {
    const key = causeOf(why)
    return key === undefined ? [] : [waiting(`why-${why}`, key)]
  }),
]

export const samplePauses: readonly PauseView[] = [
  {
    host: 'meadow.example',
    provider: 'Meadow',
    words: message('pause.asked-to-wait', { ...values, provider: 'Meadow', count: 37 }),
    jobId: 'w1',
  },
  {
    host: 'harbour.example:8443',
    provider: 'Harbour',
    words: message('pause.busy', { ...values, provider: 'Harbour', count: 1 }),
    jobId: null,
  },
]
