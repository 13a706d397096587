import { safeStorage, type SafeStorage } from 'electron'
import type { Keychain } from './vault.types.ts'

type AsyncSafeStorage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>

/**
 * Electron's asynchronous safeStorage (the synchronous calls go in Electron 46). Use it only after
 * `app` is ready and named: before that it may use another keychain item (electron#34614).
 */
export function createElectronKeychain(
  storage: AsyncSafeStorage = safeStorage,
  platform: NodeJS.Platform = process.platform,
): Keychain {
  const backendName = (): string =>
    platform === 'linux'
      ? storage.getSelectedStorageBackend()
      : (backendNames[platform] ?? platform)
  return {
    backendName,
    isMissing: () => ['basic_text', 'unknown'].includes(backendName()),
    availability: async () => {
      if (!(await storage.isAsyncEncryptionAvailable())) return 'unavailable'
      // Whether this name speaks for the asynchronous calls too is not documented; where it says
      // the key would be a fixed one, we believe it.
      if (backendName() === 'basic_text') return 'basic-text'
      return backendName() === 'unknown' ? 'unavailable' : 'os'
    },
    wrap: async (text) => new Uint8Array(await storage.encryptStringAsync(text)),
    unwrap: async (wrapped) => {
      try {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(wrapped))
        return { kind: 'unwrapped', text: result, rewrap: shouldReEncrypt }
      } catch (error) {
        return { kind: isTemporary(error) ? 'locked' : 'changed' }
      }
    },
  }
}

const backendNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows DPAPI',
}

/**
 * The only sign Electron gives is the text of the error: "… is temporarily unavailable. …", seen
 * on macOS with the prompt unanswered. A wrong guess costs a word on the screen, never the key.
 */
function isTemporary(error: unknown): boolean {
  return error instanceof Error && /temporarily unavailable/i.test(error.message)
}
