import type { RunId } from '../domain/job.ts'
import type { HostWait, Run, RunGroup, RunMember, StandingCount } from '../domain/run.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import type { AccountOverview, AccountOverviews } from './account-overview.ts'
import type { Activity, JobOverview } from './activity.ts'
import { providerFacts, type ProviderFacts } from './provider-facts.ts'

const pageSize = 50
const listedRuns = 20
/** Named in the sentence; the others are summed up in it. */
const namedHosts = 3

/** Named as its revocations name it. */
export type NamedHostWait = HostWait & { readonly providerName: string }

export interface RunReport {
  readonly run: Run
  readonly total: number
  /** They add up to `total`. */
  readonly standings: readonly StandingCount[]
  readonly hostWaits: readonly NamedHostWait[]
  readonly readAt: number
}

export type ListedMember = RunMember & {
  readonly account: AccountOverview
  readonly job: JobOverview | null
}

export interface RunPage {
  readonly members: readonly ListedMember[]
  /** Where the next page goes on; null after the last one. */
  readonly next: number | null
}

/** What is true of a run right now. Nothing is counted beside the jobs, so nothing can disagree. */
export class RunReports {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  list(): (Run & { readonly total: number })[] {
    return this.#deps.storage.read.runs.list(listedRuns)
  }

  /** Hosts that offer apps no way to end access, of accounts and of tokens handed in: said before a run begins. */
  listByHand(): { linked: string[]; handedIn: string[] } {
    const facts = this.#deps.storage.read.clients.list().map((client) => providerFacts(client))
    const none = facts.filter(({ revocable }) => !revocable)
    const hosts = (of: readonly ProviderFacts[]) => [...new Set(of.map(({ host }) => host))]
    return {
      linked: hosts(none.filter(({ handedIn }) => handedIn === null)),
      handedIn: hosts(none.filter(({ handedIn }) => handedIn !== null)),
    }
  }

  get(runId: RunId): RunReport {
    const { runs } = this.#deps.storage.read
    const [run, now] = [runs.get(runId), this.#deps.clock.now()]
    const standings = runs.countStandings(run, now)
    const atHosts = standings.some(({ why }) => why === 'asked-to-wait' || why === 'host-busy')
    return {
      run,
      total: runs.countMembers(runId),
      standings,
      // Each reads every member: not asked where no host holds anything up.
      hostWaits: atHosts ? this.#hostWaits(run, now) : [],
      readAt: now,
    }
  }

  #hostWaits(run: Run, now: number): NamedHostWait[] {
    const { storage, overviews } = this.#deps
    return storage.read.runs.listHostWaits(run, now, namedHosts).map((wait) => ({
      ...wait,
      providerName: overviews.get(wait.accountId).provider.name,
    }))
  }

  page(runId: RunId, group: RunGroup, after: number | null): RunPage {
    const { storage, clock, overviews, activity } = this.#deps
    const found = storage.read.runs.listMembers(storage.read.runs.get(runId), {
      group,
      after: after ?? -1,
      limit: pageSize + 1,
      now: clock.now(),
    })
    const shown = found.slice(0, pageSize)
    return {
      members: shown.map((member) => ({
        ...member,
        account: overviews.get(member.accountId),
        job: member.jobId === null ? null : activity.overview(member.jobId),
      })),
      next: found.length > shown.length ? (shown.at(-1)?.position ?? null) : null,
    }
  }
}

interface Deps {
  readonly storage: Storage
  readonly clock: Pick<Clock, 'now'>
  readonly overviews: Pick<AccountOverviews, 'get'>
  readonly activity: Pick<Activity, 'overview'>
}
