import type { AccountId } from '../domain/account.ts'
import { failure } from '../domain/failure.ts'
import { providerFor } from '../providers/catalogue.ts'
import type { OpenedClient } from '../providers/server-access.types.ts'
import type { RevocationQueue } from '../revocation/queue.ts'
import type { Storage } from '../storage/storage.types.ts'
import type { Events } from '../system/events.ts'
import type { Vault } from '../vault/vault.types.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import { oldAccessEnded } from './old-access.ts'
import type { LinkRequest, PrepareClient } from './prepare-client.ts'
import type { FlowReport, SignInFlow } from './sign-in-flow.types.ts'
import { throwIfCancelled, type SignInFlows } from './sign-in-flows.ts'

/** Links an account: finds or makes our client at the server, sends the person to the browser, stores the grant. */
export class LinkAccount {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(request: LinkRequest): SignInFlow {
    const issuer = URL.parse(request.issuer)
    if (issuer === null) throw failure('bad-input', { field: 'address' })
    const known =
      request.client.kind === 'known'
        ? this.#deps.storage.read.clients.get(request.client.clientRef)
        : null
    const providerName = known?.serverName ?? providerFor(issuer.href).nameOf(issuer)
    return this.#deps.flows.start({ providerName, purpose: 'link', forAccount: null }, (report) =>
      this.#link(request, report),
    )
  }

  async #link(request: LinkRequest, report: FlowReport): Promise<AccountId> {
    const { vault, finish, clients } = this.#deps
    await vault.ensureOpen()
    throwIfCancelled(report.signal)
    const { opened, newSecrets } = await clients.prepare(request)
    const result = await finish.signIn(opened, 'link', null, report)
    const unwanted = report.signal.aborted
    const stored = await finish.store({ opened, newSecrets, result, expected: null, unwanted })
    if (unwanted) throwIfCancelled(report.signal)
    if (stored.kind !== 'ending') return stored.account.id
    // What was just given joined the old access and ends with it; then the person is asked again.
    report.endingOld()
    const about = { signal: report.signal, provider: opened.client.serverName }
    await oldAccessEnded(this.#deps, stored.account.id, about)
    return this.#linkAnew(opened, report)
  }

  async #linkAnew(opened: OpenedClient, report: FlowReport): Promise<AccountId> {
    const { finish } = this.#deps
    const result = await finish.signIn(opened, 'link', null, report)
    const unwanted = report.signal.aborted
    const grant = { opened, newSecrets: null, result, expected: null, unwanted }
    const stored = await finish.store(grant)
    if (unwanted) throwIfCancelled(report.signal)
    // Asked to revoke once more meanwhile: that is the person's last word.
    if (stored.kind === 'ending') {
      throw failure('revocation-open', { provider: opened.client.serverName })
    }
    return stored.account.id
  }
}

interface Deps {
  readonly storage: Storage
  readonly vault: Vault
  readonly flows: SignInFlows
  readonly finish: FinishSignIn
  readonly clients: PrepareClient
  readonly events: Events
  readonly queue: Pick<RevocationQueue, 'tryNow'>
}
