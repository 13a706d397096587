import type { AccountId } from '../domain/account.ts'
import { gatedHttp, type Resolve } from '../system/address-gate.ts'
import type { Events } from '../system/events.ts'
import type { Http } from '../system/http.ts'
import { isLoopbackHost } from '../system/loopback-host.ts'
import type { Log } from '../system/log.ts'
import type { PictureCodec } from '../system/picture.ts'
import type { Storage } from '../storage/storage.types.ts'

const maxPictureBytes = 1024 * 1024

/**
 * Fetches the picture a provider names. The address is the provider's to choose, so it passes the
 * hostile-address gate, and only decoded and re-encoded pixels are kept. A picture is no reason to
 * bother anybody: what goes wrong leaves the initials.
 */
export class FetchPicture {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  async refresh(accountId: AccountId): Promise<void> {
    try {
      await this.#fetch(accountId)
    } catch (error) {
      this.#deps.log.error('picture', error)
    }
  }

  async #fetch(accountId: AccountId): Promise<void> {
    const { storage, http, resolve, codec } = this.#deps
    const account = storage.read.accounts.get(accountId)
    const address = account.profile.pictureUrl
    if (account.here === 'logged-out') return
    if (address === null) return this.#store(accountId, address, null)
    const allowLoopback = isLoopbackHost(new URL(account.issuer).hostname)
    const answer = await gatedHttp(http, { resolve, allowLoopback }).send({
      method: 'GET',
      url: address,
      headers: { accept: 'image/png, image/jpeg' },
      maxBytes: maxPictureBytes,
    })
    if (answer.kind !== 'response' || answer.status !== 200 || answer.cut !== false) return
    const png = codec.toPng(answer.body)
    if (png !== null) await this.#store(accountId, address, png)
  }

  async #store(accountId: AccountId, address: string | null, png: Uint8Array | null) {
    const { storage, events } = this.#deps
    await storage.commit((stores) => {
      const { here, profile } = stores.accounts.get(accountId)
      // Logged out meanwhile: details are hidden, so none are added. Or another picture is named now.
      if (here === 'logged-out' || profile.pictureUrl !== address) return
      if (png === null) stores.pictures.remove(accountId)
      else stores.pictures.replace(accountId, png)
    })
    events.emit('accounts')
  }

  /** Only while logged in: logged out, details are hidden. */
  find(accountId: AccountId): Uint8Array | undefined {
    const { read } = this.#deps.storage
    if (read.accounts.find(accountId)?.here !== 'logged-in') return undefined
    return read.pictures.find(accountId)
  }
}

interface Deps {
  readonly storage: Storage
  readonly http: Http
  readonly resolve: Resolve
  readonly codec: PictureCodec
  readonly events: Events
  readonly log: Log
}
