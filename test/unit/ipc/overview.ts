import type { Account } from '../../../main/domain/account.ts'
import type { RevocationJob } from '../../../main/domain/job.ts'
import { providerFacts, type AccountOverview } from '../../../main/services/account-overview.ts'
import { aJob, anAccount } from '../../support/revocation-facts.ts'
import { openedClient } from '../../support/test-client.ts'

/** An account as the views get it: at a provider that has a page for ending access. */
export function anOverview(
  account: Partial<Account> = {},
  more: {
    job?: Partial<RevocationJob>
    heldTokens?: number
    managePage?: boolean
    number?: number
  } = {},
): AccountOverview {
  const { client } = openedClient({ providerId: more.managePage === false ? 'openid' : 'demo' })
  return {
    account: anAccount(account),
    job: more.job === undefined ? null : aJob(more.job),
    provider: providerFacts(client),
    hasPicture: account.here !== 'logged-out',
    heldTokens: more.heldTokens ?? 2,
    number: more.number ?? null,
  }
}
