// The keychain. STANDIN_KEYRING chooses how it behaves, and is read at every call so that a spec
// can change it while the app runs. The messages are Electron's (electron_api_safe_storage.cc).
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { app } from './app.ts'
import { assertReady, state } from './state.ts'

type Keyring = 'basic_text' | 'os' | 'unavailable' | 'locked' | 'slow' | 'changed'
type Implemented = Pick<
  Electron.SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>
const slowMs = 1500
/** Chromium's prefixes: v10 is sealed with a key that is no secret, v11 with one from the keyring. */
const plainVersion = 'v10'
const keyringVersion = 'v11'
const plainKey = createHash('sha256').update('peanuts').digest()

function keyring(): Keyring {
  const setting = process.env.STANDIN_KEYRING ?? ''
  switch (setting) {
    case 'os':
    case 'unavailable':
    case 'locked':
    case 'slow':
    case 'changed':
      return setting
    case '':
    case 'basic':
    case 'basic_text':
      return 'basic_text'
    default:
      throw new Error(`STANDIN_KEYRING is '${setting}': os, unavailable, locked, slow or changed?`)
  }
}

function isLocked(): boolean {
  if (keyring() !== 'locked') return false
  return !existsSync(join(app.getPath('userData'), 'standin-keyring-unlocked'))
}

/** The key that a keyring keeps. A changed keyring has another one. */
function keyringKey(): Buffer {
  const name = keyring() === 'changed' ? 'standin-keyring-changed.key' : 'standin-keyring.key'
  const file = join(app.getPath('userData'), name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

function seal(version: string, key: Buffer, plainText: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from(version), iv, cipher.getAuthTag(), sealed])
}

function open(key: Buffer, encrypted: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(3, 15))
  decipher.setAuthTag(encrypted.subarray(15, 31))
  const opened = Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()])
  return opened.toString('utf8')
}

async function begin(): Promise<void> {
  assertReady('safeStorage cannot be used before app is ready')
  if (keyring() === 'slow') await delay(slowMs)
}

export const safeStorage = {
  async isAsyncEncryptionAvailable() {
    await begin()
    return keyring() !== 'unavailable'
  },
  async encryptStringAsync(plainText) {
    await begin()
    if (typeof plainText !== 'string') throw new TypeError('plainText must be a string')
    if (keyring() === 'unavailable' || isLocked()) {
      throw new Error('Error while encrypting the text provided to safeStorage.encryptStringAsync.')
    }
    if (keyring() === 'basic_text') return seal(plainVersion, plainKey, plainText)
    return seal(keyringVersion, keyringKey(), plainText)
  },
  async decryptStringAsync(encrypted) {
    await begin()
    const version = encrypted.subarray(0, 3).toString()
    if (version === keyringVersion && isLocked()) {
      throw new Error(
        'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.',
      )
    }
    try {
      // What was sealed without a keyring opens with one, and should be sealed anew with it.
      if (version === plainVersion) {
        const shouldReEncrypt = !['basic_text', 'unavailable'].includes(keyring())
        return { result: open(plainKey, encrypted), shouldReEncrypt }
      }
      if (version === keyringVersion && !['basic_text', 'unavailable'].includes(keyring())) {
        return { result: open(keyringKey(), encrypted), shouldReEncrypt: false }
      }
    } catch {
      // Falls through: damaged, or sealed with another key.
    }
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
    )
  },
  getSelectedStorageBackend() {
    if (!state.ready) return 'unknown'
    return keyring() === 'basic_text' ? 'basic_text' : 'gnome_libsecret'
  },
} satisfies Implemented
