import { isOpen } from '../domain/job-transitions.ts'
import type { RevocationJob } from '../domain/job.ts'
import { failure } from '../domain/failure.ts'
import type { HttpSilence } from '../system/http.ts'
import { answerWhys, ownWhys } from '../revocation/whys.ts'
import { providerById } from '../providers/catalogue.ts'
import { newestSchema } from '../storage/migrate.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Clock } from '../system/clock.ts'
import { writePrivately } from '../system/private-file.ts'
import type { Settings } from '../system/settings.ts'
import type { VaultProtection } from './vault-protection.ts'
import { publicLogLine } from './public-log-line.ts'

/** What only the desktop around the product knows. */
export interface DiagnosticFacts {
  /** Versions, system and desktop session, each in one word or two. */
  readonly surroundings: Readonly<Record<string, string>>
  readonly settings: Settings
  readonly logLines: readonly string[]
}

const silences = {
  dns: true,
  'name-unknown': true,
  refused: true,
  reset: true,
  timeout: true,
  certificate: true,
  tls: true,
  redirected: true,
  proxy: true,
  offline: true,
  aborted: true,
  address: true,
  'private-address': true,
  other: true,
} satisfies Record<HttpSilence['reason'], true>
const retryCodes: ReadonlySet<string> = new Set([
  ...answerWhys,
  ...ownWhys,
  ...Object.keys(silences),
])

const mostJobs = 200
const hourMs = 3_600_000

/**
 * What helps to find a fault, as one text that is safe to post in public: counts, states and codes. It
 * is in English whatever the window speaks, since whoever reads a bug report reads that. Names, hosts,
 * addresses, paths and providers' answers are not in it at all; hosts are told apart by letters.
 */
export class Diagnostics {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  make({ surroundings, settings, logLines }: DiagnosticFacts): string {
    const { clock, storage } = this.#deps
    const jobs = storage.read.jobs.listOpen()
    const shown = logLines.map(publicLogLine).filter((line) => line !== null)
    return [
      'Handback diagnostics',
      'Counts, states and codes. No names, addresses, hosts, paths, tokens or answers of providers.',
      ...section('System', { made: minute(clock.now()), ...plainWords(surroundings) }),
      ...section('Vault', this.#vault()),
      ...section('Data', { schema: newestSchema, 'look-only': this.#deps.lookOnly }),
      ...section('Settings', settingsOf(settings)),
      ...section('Accounts', this.#accounts()),
      ...list('Open revocations', jobLines(jobs.slice(0, mostJobs), this.#deps)),
      ...list('Log', shown),
      '',
    ].join('\n')
  }

  /** Replaces what is there, whole or not at all; FailureError `report-not-saved`. */
  async save(path: string, text: string): Promise<void> {
    try {
      await writePrivately(path, text)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      throw failure('report-not-saved', { path }, { retryable: true, detail: code })
    }
  }

  #vault(): Facts {
    const { state, backend } = this.#deps.protection.describe()
    return {
      state: state.kind,
      ...('wrappedBy' in state ? { key: state.wrappedBy } : {}),
      ...('why' in state ? { why: state.why } : {}),
      backend: oneWord(backend),
    }
  }

  #accounts(): Facts {
    const { accounts, jobs, tokens } = this.#deps.storage.read
    const kinds = accounts
      .list()
      .map(({ providerId, here, there, origin }) =>
        [providerById(providerId).id, origin, here, there].join(' '),
      )
    const counts = new Map<string, number>()
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return {
      all: kinds.length,
      'held tokens': tokens.countHeld(),
      'open revocations': jobs.countOpen(),
      ...Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    }
  }
}

type Facts = Readonly<Record<string, string | number | boolean>>

function section(title: string, facts: Facts): string[] {
  return list(
    title,
    Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`),
  )
}

function list(title: string, lines: readonly string[]): string[] {
  return ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)]
}

function jobLines(jobs: readonly RevocationJob[], { storage, clock }: Deps): string[] {
  const letters = new Map<string, string>()
  const letterOf = (host: string): string => {
    const known = letters.get(host) ?? `host ${letters.size + 1}`
    letters.set(host, known)
    return known
  }
  return jobs.filter(isOpen).map((job) => {
    const account = storage.read.accounts.get(job.accountId)
    const facts = [
      letterOf(job.host),
      providerById(account.providerId).id,
      job.state,
      `waits: ${job.reason}${job.paused ? ', paused' : ''}`,
      `attempts: ${job.attempts}`,
      `sent: ${job.firstSentAt === null ? 'no' : 'yes'}`,
      `last: ${codeOf(job.lastFailure)}`,
      `needs: ${job.attention?.reason ?? 'nobody'}`,
      `stored ${Math.floor((clock.now() - job.createdAt) / hourMs)} h ago`,
    ]
    return facts.join(' · ')
  })
}

/** Chosen among choices, or switched: none is anybody's own words. */
function settingsOf(settings: Settings): Facts {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]: [string, Settings[keyof Settings]]) => [
      name,
      Array.isArray(value) ? value.map(oneWord).join(', ') : oneWord(String(value)),
    ]),
  )
}

function plainWords(facts: Readonly<Record<string, string>>): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, oneWord(value)]))
}

/** A version, a state, the name of a desktop; whatever looks like more than that is left out. */
function oneWord(text: unknown): string {
  return typeof text === 'string' && /^[\w.:+ -]{0,48}$/.test(text) ? text : '(left out)'
}

/** As the engine writes it (`RetryWhy`): `http-503`, `html`. */
function codeOf(failed: string | null): string {
  if (failed === null) return 'none'
  return retryCodes.has(failed) || /^http-\d{3}$/.test(failed) ? failed : '(left out)'
}

const minute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`

interface Deps {
  readonly storage: Storage
  readonly protection: Pick<VaultProtection, 'describe'>
  readonly clock: Pick<Clock, 'now'>
  readonly lookOnly: boolean
}
