// Opens the app in a window for the person: on Electron, else on the stand-in.
import { _electron } from '@playwright/test'
import { resolve } from 'node:path'
import { ensureChromium } from '../chromium.ts'
import { findElectron } from '../electron-binary.ts'

export interface OpenApp {
  /** Makes the app believe that this computer has no network. */
  setOffline(offline: boolean): Promise<void>
  close(): Promise<void>
  /** Settles when the app was closed, by whomever. */
  readonly closed: Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

function standInEnvironment(): Record<string, string> {
  return {
    HANDBACK_DEVELOPMENT_WINDOW: '1',
    STANDIN_HEADED: '1',
    STANDIN_KEYRING: 'os',
    STANDIN_CHROMIUM: ensureChromium(),
  }
}

export async function openApp(folder: string): Promise<OpenApp> {
  const electron = findElectron()
  const app = await _electron.launch({
    executablePath: electron ?? resolve(root, 'test/electron/electron'),
    args: [`--user-data-dir=${folder}`, root],
    env: {
      ...(process.env as Record<string, string>),
      ...(electron === undefined ? standInEnvironment() : {}),
    },
    colorScheme: null,
  })
  const closed = new Promise<void>((settle) => app.once('close', () => settle()))
  return {
    setOffline: async (offline) => {
      await app.evaluate(({ net }, isOffline) => {
        net.isOnline = () => !isOffline
      }, offline)
      await app.context().setOffline(offline)
    },
    close: () => app.close(),
    closed,
  }
}
