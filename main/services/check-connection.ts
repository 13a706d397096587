import type { Storage } from '../storage/storage.types.ts'
import type { Connectivity } from '../system/connectivity.ts'
import type { Http, HttpAnswer, HttpSilence } from '../system/http.ts'
import type { Routes } from '../system/proxy.ts'

const timeoutMs = 10_000
/** Enough to see that somebody answers. */
const maxBytes = 1024
export const mostServers = 20

export interface ServerReach {
  readonly host: string
  /** The proxy a request to it goes through; null: none. */
  readonly via: string | null
  readonly outcome: 'reached' | Exclude<HttpSilence['reason'], 'redirected'>
}

export interface ConnectionCheck {
  readonly online: boolean
  readonly servers: readonly ServerReach[]
  /** Not asked, since there were more than `mostServers`. */
  readonly left: number
}

/**
 * Which servers can be reached from here. Only servers that Handback talks to anyway are asked, for
 * their front page: those of accounts that are logged in here or being ended. Nobody is told which
 * account is meant, and nobody else is contacted: see docs/decisions.
 */
export class CheckConnection {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async check(): Promise<ConnectionCheck> {
    const origins = this.#origins()
    const asked = origins.slice(0, mostServers)
    return {
      online: this.#deps.connectivity.isOnline(),
      servers: await Promise.all(asked.map((origin) => this.#reach(origin))),
      left: origins.length - asked.length,
    }
  }

  #origins(): string[] {
    const accounts = this.#deps.storage.read.accounts.list()
    const ours = accounts.filter(({ here, there }) => here === 'logged-in' || there === 'ending')
    return [...new Set(ours.flatMap(({ issuer }) => URL.parse(issuer)?.origin ?? []))]
  }

  async #reach(origin: string): Promise<ServerReach> {
    const { http, routes } = this.#deps
    const url = `${origin}/`
    const via = await routes.proxyOf(url)
    const answer = await http.send({ method: 'GET', url, headers: {}, timeoutMs, maxBytes })
    return { host: new URL(origin).host, via, outcome: outcomeOf(answer) }
  }
}

/** Whatever the server says, it said something; only a proxy's own refusal is not the server. */
function outcomeOf(answer: HttpAnswer): ServerReach['outcome'] {
  if (answer.kind === 'response') return answer.status === 407 ? 'proxy' : 'reached'
  return answer.reason === 'redirected' ? 'reached' : answer.reason
}

interface Deps {
  readonly storage: Pick<Storage, 'read'>
  readonly http: Http
  readonly connectivity: Pick<Connectivity, 'isOnline'>
  readonly routes: Routes
}
