import type { AppUpdater, UpdateInfo } from 'electron-updater'
import { plainLines } from '../domain/plain-text.ts'
import { onlyOverHttps } from './updater-https.ts'
import type { ReadyUpdate, Updater } from './updates.ts'

const longestNotes = 8_000

/** electron-updater, told to be quiet: nothing is downloaded unseen, installed unasked or restarted. */
export function updaterOver(updater: AppUpdater): Updater {
  onlyOverHttps(updater)
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = true
  updater.allowDowngrade = false
  updater.allowPrerelease = false
  updater.disableWebInstaller = true
  // Its own log names files and addresses; what fails is thrown, and logged by us.
  updater.logger = null
  return {
    look: async () => {
      const found = await updater.checkForUpdates()
      if (found === null || !found.isUpdateAvailable) return null
      refuseUnsafe(found.updateInfo)
      await updater.downloadUpdate()
      return readyUpdate(found.updateInfo)
    },
    installOnQuit: (wanted) => {
      updater.autoInstallOnAppQuit = wanted
    },
  }
}

/**
 * A file may lie on another host, since the hash in the feed decides; but each has that hash, and no
 * address is plain http. A relative one goes by the feed's own.
 */
function refuseUnsafe({ files, version }: UpdateInfo): void {
  for (const { sha512, url } of files) {
    if (typeof sha512 !== 'string' || sha512.length < 86) throw unsafe(version, 'no hash')
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^https:/i.test(url)) throw unsafe(version, 'no https')
  }
}

const unsafe = (version: string, why: string): Error => new Error(`update ${version}: ${why}`)

function readyUpdate({ version, releaseNotes }: UpdateInfo): ReadyUpdate {
  const notes = Array.isArray(releaseNotes)
    ? releaseNotes.map(({ note }) => note ?? '').join('\n\n')
    : (releaseNotes ?? '')
  return { version, notes: plainLines(notes).trim().slice(0, longestNotes) }
}
