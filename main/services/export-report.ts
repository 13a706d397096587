import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import type { Clock } from '../system/clock.ts'
import { writePrivately } from '../system/private-file.ts'
import type { Storage } from '../storage/storage.types.ts'
import { say } from '../../words/words.ts'
import type { InstallKey } from './install-key.ts'
import { buildReport } from './report/build-report.ts'
import { closePage } from './report/page-frame.ts'
import { signedBy, signReport } from './report/report-key.ts'
import { reportPage } from './report/report-page.ts'
import { reportText } from './report/report-text.ts'

export interface ReportWish {
  /** Null: all accounts. */
  readonly accountId: AccountId | null
  readonly format: 'json' | 'html'
  readonly locale: string
  readonly appVersion: string
}

export interface MadeReport {
  readonly text: string
  /** A name for the file. */
  readonly name: string
  /** The first entry at which the log itself no longer fits, or null. */
  readonly brokenAt: number | null
}

/** Makes evidence that can be shown to others: signed, without secrets, for one account or all. */
export class ExportReport {
  readonly #deps: { storage: Storage; installKey: InstallKey; clock: Clock }

  constructor(deps: { storage: Storage; installKey: InstallKey; clock: Clock }) {
    this.#deps = deps
  }

  async make({ accountId, format, locale, appVersion }: ReportWish): Promise<MadeReport> {
    const { storage, installKey, clock } = this.#deps
    const { evidence, jobs } = storage.read
    const about = accountId === null ? null : this.#account(accountId).provider
    const key = await installKey.open()
    // From here to the signature nothing waits: it is the log of one instant.
    const log = [...evidence.listAll()]
    const unsigned = buildReport({
      log,
      accountId,
      account: (id) => this.#account(id),
      job: (id) => ({ job: jobs.get(id), steps: jobs.listSteps(id) }),
      signedBy: signedBy(key),
      madeAt: clock.now(),
      appVersion,
      locale,
    })
    const report = { ...unsigned, signature: signReport(unsigned, key) }
    return {
      text:
        format === 'json' ? reportText(report) : closePage(reportPage(report, log, locale), key),
      name: fileName([say('report.file-name', {}, locale), about], report.madeAt, format),
      brokenAt: report.chain.brokenAt,
    }
  }

  /** Replaces what is there, whole or not at all; FailureError `report-not-saved`. */
  async save(path: string, { text }: MadeReport): Promise<void> {
    try {
      await writePrivately(path, text)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      throw failure('report-not-saved', { path }, { retryable: true, detail: code })
    }
  }

  #account(id: AccountId) {
    const { accounts, clients } = this.#deps.storage.read
    const account = accounts.get(id)
    return { account, provider: clients.get(account.clientRef).serverName }
  }
}

/** `handback-evidence-meadow-2026-11-22.html`: of the provider's own name only what any disk takes. */
function fileName(
  [what, provider]: readonly [string, string | null],
  madeAt: number,
  format: ReportWish['format'],
): string {
  const words = (provider ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? []
  const about = words.join('-').slice(0, 40)
  const day = new Date(madeAt).toISOString().slice(0, 10)
  const parts = [what, about, day].filter((part) => part !== '')
  return `${parts.join('-')}.${format}`
}
