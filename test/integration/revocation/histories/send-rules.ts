import type { JobId } from '../../../../main/domain/job.ts'
import type { Attempt } from '../../../../main/revocation/attempt.ts'
import type { HttpRequest } from '../../../../main/system/http.ts'
import type { HistoryWorld } from './history-world.ts'

/** What must hold at the very moment an attempt begins or a revocation leaves (I5, I6). */
export class SendRules {
  readonly broken: string[] = []
  readonly #world: HistoryWorld
  readonly #running = new Map<object, string>()

  constructor(world: HistoryWorld) {
    this.#world = world
  }

  /** The attempt, watched at its beginning and end. */
  watched(attempt: Attempt): Pick<Attempt, 'run'> {
    return {
      run: async (jobId, signal) => {
        const run = {}
        this.#begin(jobId, run)
        try {
          await attempt.run(jobId, signal)
        } finally {
          this.#running.delete(run)
        }
      },
    }
  }

  /** A new life of the app: what the last one had under way is gone with it. */
  forget(): void {
    this.#running.clear()
  }

  #begin(jobId: JobId, run: object): void {
    const { storage, clock, online, app } = this.#world
    const job = storage.read.jobs.get(jobId)
    this.#running.set(run, job.host)
    const here = [...this.#running.values()].filter((host) => host === job.host).length
    const pause = storage.read.hosts.find(job.host)
    // A person was quicker: it will find that out before anything is sent (checkSend).
    if (job.state !== 'running') return
    if (!online) this.broken.push('an attempt began offline')
    if (app?.vault.state.kind !== 'open') this.broken.push('an attempt began with a closed vault')
    if (here > 4) this.broken.push(`${here} attempts at one host at once`)
    if (pause !== undefined && pause.until > clock.now()) {
      this.broken.push('an attempt began at a paused host')
    }
    if (pause !== undefined && here > 1) this.broken.push('two attempts at a host with strikes')
    if (job.nextAttemptAt > clock.now()) this.broken.push('an attempt began before its time')
  }

  /** Called with each revocation request that leaves. */
  checkSend(request: HttpRequest): void {
    const { storage, truthOf } = this.#world
    const text = new URLSearchParams(request.body ?? '').get('token')
    const isStored = (id: string): boolean => storage.read.tokens.find(id) !== undefined
    const row = [...truthOf].find(([id, truth]) => truth.text === text && isStored(id))?.[0]
    if (row === undefined) {
      this.broken.push('a token was sent that is not held')
      return
    }
    const token = storage.read.tokens.get(row)
    const job = storage.read.jobs.findOpen(token.accountId)
    if (job === undefined) this.broken.push('a revocation was sent without an open job')
    else if (job.state !== 'running') this.broken.push(`a revocation was sent while ${job.state}`)
    else if (job.firstSentAt === null) this.broken.push('a revocation was sent before its mark')
  }
}
