import type { Account } from '../../../main/domain/account.ts'
import type { HostPause } from '../../../main/domain/host-pause.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import type { JobOverview } from '../../../main/services/activity.ts'
import type { AccountOverview } from '../../../main/services/account-overview.ts'
import { providerFacts } from '../../../main/services/provider-facts.ts'
import { aJob, anAccount, noon } from '../../support/revocation-facts.ts'
import { openedClient } from '../../support/test-client.ts'

/** The same with a job, as the views of Activity get it. */
export function aJobOverview(
  job: Partial<RevocationJob> = {},
  more: Partial<Omit<JobOverview, 'job' | 'account'>> = {},
  account: AccountOverview = anOverview({ there: 'ending' }),
): JobOverview {
  const facts = { hostPause: null, partDone: false, endsBy: null, readAt: noon }
  return { job: aJob(job), account, ...facts, ...more }
}

/** An account as the views get it: at a provider that has a page for ending access. */
export function anOverview(
  account: Partial<Account> = {},
  more: {
    job?: Partial<RevocationJob>
    hostPause?: HostPause
    heldTokens?: number
    managePage?: boolean
    number?: number
  } = {},
): AccountOverview {
  const { client } = openedClient({ providerId: more.managePage === false ? 'openid' : 'demo' })
  return {
    account: anAccount(account),
    job: more.job === undefined ? null : aJob(more.job),
    hostPause: more.hostPause ?? null,
    provider: providerFacts(client),
    hasPicture: account.here !== 'logged-out',
    tags: [],
    heldTokens: more.heldTokens ?? 2,
    number: more.number ?? null,
  }
}
