import { randomBytes, type KeyObject } from 'node:crypto'
import { failure } from '../domain/failure.ts'
import type { Secret } from '../domain/secret.ts'
import { takeKey, unwrapFromPassphrase, wrapForKeychain, wrapForPassphrase } from './key-wrap.ts'
import { availabilityOf, lookForKey, stateBeforeLooking } from './look-for-key.ts'
import { createSealer, keyBytes, type RandomBytes, type Sealer } from './seal.ts'
import type {
  Keychain,
  KeyStore,
  OpenResult,
  SealedSecret,
  SecretRef,
  Vault,
  VaultState,
  WrappedKey,
} from './vault.types.ts'

export interface VaultDeps {
  readonly keys: KeyStore
  readonly keychain: Keychain
  readonly random?: RandomBytes
}

export function createVault(deps: VaultDeps): Vault {
  return new DataKeyVault(deps)
}

type Wrap = (key: KeyObject) => Promise<WrappedKey>

/**
 * Two rules hold everywhere: a key is made only where none is stored, and a stored key is replaced
 * only by a new wrap of the very same key, already proven to open.
 */
class DataKeyVault implements Vault {
  readonly #keys: KeyStore
  readonly #keychain: Keychain
  readonly #random: RandomBytes
  readonly #listeners = new Set<() => void>()
  #state: VaultState
  #opened: { readonly key: KeyObject; readonly sealer: Sealer } | undefined
  #looking: Promise<void> | undefined
  #hasLooked = false
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor({ keys, keychain, random }: VaultDeps) {
    this.#keys = keys
    this.#keychain = keychain
    this.#random = random ?? randomBytes
    this.#state = stateBeforeLooking(keys.find())
  }

  get state(): VaultState {
    return this.#state
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async retry(): Promise<void> {
    if (this.#opened === undefined) await this.start()
  }

  async ensureOpen(): Promise<void> {
    if (this.#opened !== undefined) return
    if (!this.#hasLooked || this.#looking !== undefined) await this.start()
    await this.#inTurn(async () => {
      if (this.#opened !== undefined) return
      if (this.#state.kind !== 'new') throw failure('vault-closed')
      await this.#storeFirst(this.#byKeychain)
    })
  }

  unlock(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#opened === undefined) await this.#openBy(passphrase)
    })
  }

  confirm(passphrase: string): Promise<void> {
    return this.#inTurn(() => this.#openBy(passphrase))
  }

  async #openBy(passphrase: string): Promise<void> {
    const stored = this.#keys.find()
    if (stored?.wrappedBy !== 'passphrase') throw failure('vault-closed')
    const key = await unwrapFromPassphrase(stored, passphrase)
    if (key === undefined) throw failure('wrong-passphrase', {}, { retryable: true })
    if (this.#opened === undefined) this.#openWith(key, 'passphrase')
  }

  protectWithPassphrase(passphrase: string): Promise<void> {
    const wrap: Wrap = (key) => wrapForPassphrase(key, passphrase, this.#random)
    return this.#inTurn(() =>
      this.#opened === undefined ? this.#storeFirst(wrap) : this.#storeAnew(wrap),
    )
  }

  protectWithKeychain(): Promise<void> {
    return this.#inTurn(async () => {
      this.#getOpened()
      const isOfUse = (await availabilityOf(this.#keychain)) === 'os'
      const kept = this.#state.kind === 'open' ? this.#state.wrappedBy : ''
      if (!isOfUse) throw failure('keychain-refused', { kept })
      await this.#storeAnew((key) => wrapForKeychain(key, this.#keychain, this.#random, kept))
    })
  }

  wrapFor(passphrase: string): Promise<WrappedKey> {
    const { key } = this.#getOpened()
    return wrapForPassphrase(key, passphrase, this.#random)
  }

  seal(secret: Secret, ref: SecretRef): SealedSecret {
    return this.#getOpened().sealer.seal(secret, ref)
  }

  open(sealed: SealedSecret, ref: SecretRef): OpenResult {
    return this.#getOpened().sealer.open(sealed, ref)
  }

  readonly #byKeychain: Wrap = (key) => wrapForKeychain(key, this.#keychain, this.#random)

  /** Takes no turn: while a slow keychain is asked, a passphrase may open the vault first. */
  async #look(): Promise<void> {
    const found = await lookForKey(this.#keys.find(), this.#keychain)
    this.#hasLooked = true
    if (this.#opened !== undefined) return
    if (found.kind === 'closed') {
      this.#enter(found.state)
      return
    }
    this.#openWith(found.key, 'os-keychain')
    // The old wrap still opens: failing here costs nothing, and the next start tries again.
    if (found.rewrap) await this.#rewrap().catch(() => undefined)
  }

  #rewrap(): Promise<void> {
    return this.#inTurn(async () => {
      const { state } = this
      if (state.kind !== 'open' || state.wrappedBy !== 'os-keychain') return
      await this.#storeAnew(this.#byKeychain)
    })
  }

  async #storeFirst(wrap: Wrap): Promise<void> {
    // A stored key that cannot be read now is no reason to make another.
    if (this.#keys.find() !== undefined) throw failure('vault-closed')
    const key = takeKey(this.#random(keyBytes))
    const stored = await wrap(key)
    await this.#keys.replace(stored)
    this.#openWith(key, stored.wrappedBy)
  }

  async #storeAnew(wrap: Wrap): Promise<void> {
    const { key } = this.#getOpened()
    const stored = await wrap(key)
    await this.#keys.replace(stored)
    this.#enter({ kind: 'open', wrappedBy: stored.wrappedBy })
  }

  #openWith(key: KeyObject, wrappedBy: WrappedKey['wrappedBy']): void {
    this.#opened ??= { key, sealer: createSealer(key, this.#random) }
    this.#enter({ kind: 'open', wrappedBy })
  }

  #getOpened(): { readonly key: KeyObject; readonly sealer: Sealer } {
    if (this.#opened === undefined) throw failure('vault-closed')
    return this.#opened
  }

  #enter(state: VaultState): void {
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }

  /** One after the other: what makes or replaces the key. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }
}
