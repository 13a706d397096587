import { describe, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ safeStorage: undefined }))
const { createElectronKeychain } = await import('../../../main/vault/keychain-electron.ts')

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown'

function safeStorage(answers: {
  available?: boolean
  backend?: Backend
  decrypt?: () => Promise<{ result: string; shouldReEncrypt: boolean }>
}) {
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(answers.available ?? true),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
    decryptStringAsync:
      answers.decrypt ?? (() => Promise.resolve({ result: 'text', shouldReEncrypt: false })),
    getSelectedStorageBackend: () => answers.backend ?? 'gnome_libsecret',
  }
}

describe("Electron's keychain", () => {
  test.each([
    ['linux', true, 'gnome_libsecret', 'os'],
    ['linux', true, 'kwallet6', 'os'],
    ['linux', true, 'basic_text', 'basic-text'],
    ['linux', true, 'unknown', 'unavailable'],
    ['linux', false, 'gnome_libsecret', 'unavailable'],
    ['darwin', true, 'basic_text', 'os'],
    ['win32', true, 'basic_text', 'os'],
    ['darwin', false, 'basic_text', 'unavailable'],
  ] as const)('on %s, available %s, backend %s: %s', async (platform, available, backend, want) => {
    const keychain = createElectronKeychain(safeStorage({ available, backend }), platform)
    expect(await keychain.availability()).toBe(want)
  })

  test('knows without asking where there is none', () => {
    const isMissing = (platform: NodeJS.Platform, backend: Backend) =>
      createElectronKeychain(safeStorage({ backend }), platform).isMissing()
    expect(isMissing('linux', 'basic_text')).toBe(true)
    expect(isMissing('linux', 'unknown')).toBe(true)
    expect(isMissing('linux', 'kwallet6')).toBe(false)
    expect(isMissing('darwin', 'basic_text')).toBe(false)
  })

  test('names the backend', () => {
    expect(createElectronKeychain(safeStorage({}), 'linux').backendName()).toBe('gnome_libsecret')
    expect(createElectronKeychain(safeStorage({}), 'darwin').backendName()).toBe('macOS Keychain')
  })

  test('passes on that the text should be encrypted again', async () => {
    const decrypt = () => Promise.resolve({ result: 'key', shouldReEncrypt: true })
    const keychain = createElectronKeychain(safeStorage({ decrypt }), 'linux')
    expect(await keychain.unwrap(new Uint8Array([1]))).toEqual({
      kind: 'unwrapped',
      text: 'key',
      rewrap: true,
    })
  })

  test.each([
    ['safeStorage.decryptStringAsync is temporarily unavailable. Please try again.', 'locked'],
    ['Error while decrypting the ciphertext provided', 'changed'],
  ])('"%s" is %s', async (message, kind) => {
    const decrypt = () => Promise.reject(new Error(message))
    const keychain = createElectronKeychain(safeStorage({ decrypt }), 'darwin')
    expect(await keychain.unwrap(new Uint8Array([1]))).toEqual({ kind })
  })
})
