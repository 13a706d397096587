import { app, type Session } from 'electron'
import { appOrigin } from '../../preload/contract/channels.ts'

/** True for the one page our windows show. */
export function isOwnPage(address: string): boolean {
  return address === `${appOrigin}/index.html` || address.startsWith(`${appOrigin}/index.html#`)
}

/**
 * No window leaves our page, opens another, or embeds one, and no session grants a permission;
 * there is no exception to configure. Must be called before `ready`, when sessions begin to exist.
 */
export function guardNavigation(): void {
  app.on('session-created', refusePermissions)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    const refuse = (event: { url: string; preventDefault(): void }): void => {
      if (!isOwnPage(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-frame-navigate', refuse)
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Handback needs no permission of the page: camera, notifications, clipboard, devices … all are refused. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
}
