import type { Secret } from '../domain/secret.ts'

/** Which secret it is: becomes the associated data, so that no sealed text can be moved to another row. */
export interface SecretRef {
  readonly rowId: string
  readonly field:
    'access_token' | 'refresh_token' | 'client_secret' | 'registration_access_token' | 'install_key'
  readonly version: number
}

export interface SealedSecret {
  /** 12-byte IV, 16-byte tag, ciphertext (AES-256-GCM). */
  readonly sealed: Uint8Array
  /** HMAC-SHA-256 under a key derived from the data key. */
  readonly fingerprint: Uint8Array
}

export type OpenResult =
  { readonly kind: 'opened'; readonly secret: Secret } | { readonly kind: 'damaged' }

/**
 * - `open`: ready
 * - `new`: no key exists yet; it will be made, wrapped by the keychain, when the first secret comes
 * - `passphrase-wanted`: no key yet and no keychain worth the name; choose a passphrase first
 * - `passphrase-asked`: the key is wrapped by a passphrase not given yet
 * - `keychain-locked` / `keychain-changed` / `keychain-missing`: the key exists and cannot be
 *   unwrapped now; nothing is deleted and no new key is made
 */
export type VaultState =
  | { readonly kind: 'open'; readonly wrappedBy: 'os-keychain' | 'passphrase' }
  | { readonly kind: 'new' }
  | { readonly kind: 'passphrase-wanted'; readonly why: 'basic-text' | 'unavailable' }
  | { readonly kind: 'passphrase-asked' }
  | { readonly kind: 'keychain-locked' }
  | { readonly kind: 'keychain-changed' }
  | { readonly kind: 'keychain-missing' }

/** Seals and opens secrets with the data key. `seal` and `open` throw FailureError `vault-closed` unless open. */
export interface Vault {
  readonly state: VaultState
  onChange(listener: () => void): () => void
  /** Looks at key and keychain and opens what can be opened without a person. Never makes a key. */
  start(): Promise<void>
  /** Open, making the first key where the state is `new`; FailureError `vault-closed` otherwise. */
  ensureOpen(): Promise<void>
  /** Asks the keychain again, for example after the person unlocked it. */
  retry(): Promise<void>
  unlock(passphrase: string): Promise<void>
  /**
   * Checks the passphrase against the stored wrap even while open, and opens what is closed. Throws
   * FailureError `wrong-passphrase`, or `vault-closed` where no passphrase wraps the key.
   */
  confirm(passphrase: string): Promise<void>
  /** First key, or (when open) wraps the key anew with this passphrase. At least 10 characters. */
  protectWithPassphrase(passphrase: string): Promise<void>
  /** When open: wraps the key anew with the OS keychain. */
  protectWithKeychain(): Promise<void>
  /** When open: the same key wrapped by this passphrase, for a copy elsewhere. Nothing is stored. */
  wrapFor(passphrase: string): Promise<WrappedKey>
  seal(secret: Secret, ref: SecretRef): SealedSecret
  open(sealed: SealedSecret, ref: SecretRef): OpenResult
}

/** The wrapped data key as stored. */
export interface WrappedKey {
  readonly wrappedBy: 'os-keychain' | 'passphrase'
  /** Names the backend or the scrypt parameters, as JSON. */
  readonly parameters: string
  readonly wrapped: Uint8Array
  /** Known plaintext sealed with the key: tells a wrong key from a damaged row. */
  readonly check: Uint8Array
}

/** Where the wrapped key lies; storage implements it. `replace` is one transaction. */
export interface KeyStore {
  find(): WrappedKey | undefined
  replace(key: WrappedKey): Promise<void>
}

/** The OS keychain, asynchronous (Electron's safeStorage). Errors tell `locked` from `changed`. */
export interface Keychain {
  availability(): Promise<'os' | 'basic-text' | 'unavailable'>
  /** A name for the backend, for `parameters` and for showing. */
  backendName(): string
  /** Known without asking it: this system has none worth the name. */
  isMissing(): boolean
  wrap(text: string): Promise<Uint8Array>
  unwrap(
    wrapped: Uint8Array,
  ): Promise<
    | { readonly kind: 'unwrapped'; readonly text: string; readonly rewrap: boolean }
    | { readonly kind: 'locked' }
    | { readonly kind: 'changed' }
  >
}
