import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { failure } from '../domain/failure.ts'
import { Secret } from '../domain/secret.ts'
import type { Storage, StoredInstallKey } from '../storage/storage.types.ts'
import type { SecretRef, Vault } from '../vault/vault.types.ts'
import { publicKeyBytes, type SigningKey } from './report/report-key.ts'

const firstVersion = 1

const refOf = (version: number): SecretRef => ({
  rowId: 'install-key',
  field: 'install_key',
  version,
})

/** The key that signs what this install exports: made once, then only ever opened. */
export class InstallKey {
  readonly #deps: { storage: Storage; vault: Vault }

  constructor(deps: { storage: Storage; vault: Vault }) {
    this.#deps = deps
  }

  /** FailureError `vault-closed`, or `signing-key-damaged`: then no other is made in its place. */
  async open(): Promise<SigningKey> {
    const { storage, vault } = this.#deps
    await vault.ensureOpen()
    const stored = storage.read.installKey.find() ?? (await this.#make())
    return this.#openStored(stored)
  }

  #make(): Promise<StoredInstallKey> {
    const { storage, vault } = this.#deps
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const text = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    const made: StoredInstallKey = {
      publicKey: publicKeyBytes(publicKey),
      ...vault.seal(new Secret(text), refOf(firstVersion)),
      version: firstVersion,
    }
    return storage.commit((stores) => {
      // Two exports may begin at once: the first key to be stored is the one.
      const earlier = stores.installKey.find()
      if (earlier !== undefined) return earlier
      stores.installKey.insert(made)
      return made
    })
  }

  #openStored(stored: StoredInstallKey): SigningKey {
    const opened = this.#deps.vault.open(stored, refOf(stored.version))
    if (opened.kind === 'damaged') throw failure('signing-key-damaged')
    const bytes = Buffer.from(opened.secret.reveal(), 'base64')
    try {
      const privateKey = createPrivateKey({ key: bytes, type: 'pkcs8', format: 'der' })
      const publicKey = createPublicKey(privateKey)
      // The public half lies in clear: a report must not name one key and be signed by another.
      if (!bytesEqual(publicKeyBytes(publicKey), stored.publicKey)) {
        throw failure('signing-key-damaged')
      }
      return { privateKey, publicKey }
    } finally {
      bytes.fill(0)
    }
  }
}

const bytesEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
