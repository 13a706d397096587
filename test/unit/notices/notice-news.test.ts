import { describe, expect, test } from 'vitest'
import type { Account } from '../../../main/domain/account.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { newsOf, quietMs, longestWaitMs, whenToLook } from '../../../main/services/notice-news.ts'
import type { NewsEntry } from '../../../main/storage/notices.types.ts'
import type { ReadableStores } from '../../../main/storage/storage.types.ts'
import { aJob, anAccount, noon } from '../../support/revocation-facts.ts'

const stored = (
  account: Partial<Account>,
  job: Partial<RevocationJob>,
): Pick<ReadableStores, 'accounts' | 'jobs'> =>
  ({
    accounts: { find: () => anAccount(account) },
    jobs: { find: () => aJob(job) },
  }) as never

const closed = (ending: 'proven' | 'answered' | 'expired' | 'closed-by-you' | 'abandoned') =>
  ({ seq: 7, at: noon, accountId: 'a', kind: 'closed', jobId: 'j', ending }) as const
const checked = (verdict: 'alive' | 'dead' | 'unclear') =>
  ({ seq: 7, at: noon, accountId: 'a', kind: 'checked', verdict }) as const
const told = (
  entry: NewsEntry,
  account: Partial<Account>,
  job: Partial<RevocationJob> = {},
): string[] =>
  newsOf(entry, stored(account, job)).map((news) =>
    news.kind === 'tell' ? `tell ${news.notice.key}` : `over ${news.key}`,
  )

describe('what is news', () => {
  test.each(['proven', 'answered', 'expired'] as const)('an ending is told: %s', (ending) => {
    expect(told(closed(ending), {}, { state: 'closed' })).toEqual(['tell ended:7'])
  })

  test('what a person ended by hand is not told', () => {
    expect(told(closed('closed-by-you'), {}, { state: 'closed' })).toEqual([])
    expect(told(closed('abandoned'), {}, { state: 'closed' })).toEqual([])
  })

  test('an ending that life was found after is not told', () => {
    expect(told(closed('proven'), {}, { state: 'pending' })).toEqual([])
  })

  test('an ending of a run is told with the run', () => {
    expect(told(closed('proven'), {}, { state: 'closed', runId: 'r' })).toEqual([])
  })

  test('an end that nobody asked for here is told while it is so', () => {
    expect(told(checked('dead'), { there: 'sign-in-needed' })).toEqual(['tell ended-elsewhere:a'])
    expect(told(checked('dead'), { there: 'ending' })).toEqual([])
    expect(told(checked('unclear'), { there: 'allowed' })).toEqual([])
  })

  test('access that is alive again may end again', () => {
    expect(told(checked('alive'), {})).toEqual(['over ended-elsewhere:a'])
    const again = { seq: 7, at: noon, accountId: 'a', kind: 'logged-in' } as const
    expect(told(again, {})).toEqual(['over ended-elsewhere:a'])
  })
})

describe('when it is told', () => {
  test('changes close together are waited for, but not for ever', () => {
    expect(whenToLook(noon, noon)).toBe(noon + quietMs)
    expect(whenToLook(noon, noon + 1000)).toBe(noon + 1000 + quietMs)
    expect(whenToLook(noon, noon + 9_900)).toBe(noon + longestWaitMs)
  })
})
