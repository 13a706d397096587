import type { Events } from '../system/events.ts'
import type { Keychain, Vault, VaultState } from '../vault/vault.types.ts'

/** How secrets are protected, as a person sees and changes it. */
export class VaultProtection {
  readonly #deps: { vault: Vault; keychain: Keychain }

  constructor(deps: { vault: Vault; keychain: Keychain; events: Events }) {
    this.#deps = deps
    deps.vault.onChange(() => deps.events.emit('status'))
  }

  describe(): { state: VaultState; backend: string; hasKeychain: boolean } {
    const { vault, keychain } = this.#deps
    const hasKeychain = !keychain.isMissing()
    return { state: vault.state, backend: keychain.backendName(), hasKeychain }
  }

  choosePassphrase(passphrase: string): Promise<void> {
    return this.#deps.vault.protectWithPassphrase(passphrase)
  }

  unlock(passphrase: string): Promise<void> {
    return this.#deps.vault.unlock(passphrase)
  }

  /** Also while everything is open: is it the right one? */
  confirm(passphrase: string): Promise<void> {
    return this.#deps.vault.confirm(passphrase)
  }

  retry(): Promise<void> {
    return this.#deps.vault.retry()
  }

  useKeychain(): Promise<void> {
    return this.#deps.vault.protectWithKeychain()
  }
}
