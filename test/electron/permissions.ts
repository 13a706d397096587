// Asks the app's permission handlers and makes Chromium keep to what they say. Electron asks at the
// moment of the request; here it is settled for each page before it loads, with the same outcome
// for an app whose answer depends on the permission and the origin alone.
import { browser } from './browser-process.ts'
import type { Session } from './session.ts'

const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
] as const

type Permission = (typeof permissions)[number][0]

async function allows(
  session: Session,
  contents: Electron.WebContents,
  permission: Permission,
  url: string,
): Promise<boolean> {
  const { permissionCheck, permissionRequest } = session.handlers
  const details = { isMainFrame: true, requestingUrl: url }
  if (permissionCheck && !permissionCheck(contents, permission, url, details)) return false
  if (!permissionRequest) return true // Electron grants what nobody denies
  return new Promise((resolve) => permissionRequest(contents, permission, resolve, details))
}

export async function settlePermissions(
  session: Session,
  contents: Electron.WebContents,
  url: string,
  pageOrigin: string,
): Promise<void> {
  if (!pageOrigin.startsWith('http')) return
  await Promise.all(
    permissions.map(async ([permission, name]) => {
      const setting = (await allows(session, contents, permission, url)) ? 'granted' : 'denied'
      const { cdp } = browser()
      await cdp.send('Browser.setPermission', { permission: { name }, setting, origin: pageOrigin })
    }),
  )
}
