import type { KeyStore, WrappedKey } from '../../../main/vault/vault.types.ts'

export interface KeyStoreInMemory extends KeyStore {
  stored: WrappedKey | undefined
  /** Every key that was ever written, oldest first. */
  readonly written: WrappedKey[]
}

export function createKeyStoreInMemory(): KeyStoreInMemory {
  const store: KeyStoreInMemory = {
    stored: undefined,
    written: [],
    find: () => store.stored,
    replace: (key) => {
      store.stored = key
      store.written.push(key)
      return Promise.resolve()
    },
  }
  return store
}
