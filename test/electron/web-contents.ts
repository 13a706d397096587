import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import type { CdpEvent, CdpListeners, Protocol } from './cdp.ts'
import { MainFrame } from './main-frame.ts'
import { NativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { NavigationGuard } from './navigation-guard.ts'
import { PageIpc } from './page-ipc.ts'
import { answerRequest } from './page-requests.ts'
import { isolatedWorld, sendBinding } from './page-scripts.ts'
import { PageSession } from './page-session.ts'
import { settlePermissions } from './permissions.ts'
import { PopUpDecisions, type OpenHandler } from './pop-up-decisions.ts'
import { fromPageAddress, toPageAddress } from './scheme-address.ts'
import { sessionOf, type Session } from './session.ts'
import { cancellable, ignoreGone, state } from './state.ts'
import type { PageOwner } from './targets.ts'

type Paused = Protocol.Events['Fetch.requestPaused']
type Implemented = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'loadFile'
  | 'reload'
  | 'getURL'
  | 'getTitle'
  | 'getType'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'executeJavaScript'
  | 'close'
>

const all = new Set<WebContents>()
let lastId = 0

export class WebContents extends EventEmitter implements PageOwner, Implemented {
  readonly id = ++lastId
  readonly session: Session
  readonly mainFrame = new MainFrame(
    () => this.#url,
    (channel, ...args) => this.send(channel, ...args),
  )
  readonly #popUps = new PopUpDecisions()
  readonly #guard = new NavigationGuard(this)
  readonly #ipc = new PageIpc(this, (expression, contextId) => {
    if (this.#destroyed || !this.#page) return
    ignoreGone(this.#page.send('Runtime.evaluate', { expression, contextId }))
  })
  readonly #opening: Promise<PageSession>
  #page: PageSession | undefined
  #url = ''
  #title = ''
  #loads: PromiseWithResolvers<undefined>[] = []
  #destroyed = false
  #zoomFactor = 1

  constructor(preferences: Electron.WebPreferences, size: { width: number; height: number }) {
    super()
    this.session = (preferences.session ?? sessionOf(preferences.partition ?? '')) as Session
    this.#opening = PageSession.open(this, preferences, size).then((page) => {
      this.#page = page
      if (this.#destroyed) page.close()
      return page
    })
    ignoreGone(this.#opening)
    all.add(this)
    nativeTheme.on('updated', this.#followTheme)
    app.emit('web-contents-created', cancellable({}), this)
  }

  get targetId(): string | undefined {
    return this.#page?.targetId
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#opening
    await settlePermissions(
      this.session,
      this.asElectron(),
      url,
      new URL(toPageAddress(url)).origin,
    )
    const load = Promise.withResolvers<undefined>()
    this.#loads.push(load)
    this.emit('did-start-loading')
    this.#guard.expectedUrl = url
    const { errorText } = await page.send('Page.navigate', { url: toPageAddress(url) })
    if (errorText !== undefined && errorText !== '') {
      this.#loads = this.#loads.filter((other) => other !== load)
      const code = errorText.replace(/^net::/, '')
      this.emit('did-fail-load', cancellable({}), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
    }
    await load.promise
  }
  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(state.appPath, path)).href)
  }
  reload(): void {
    this.#guard.expectedUrl = this.#url
    if (this.#page) ignoreGone(this.#page.send('Page.reload'))
  }
  reloadIgnoringCache(): void {
    this.reload()
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#ipc.send(channel, args)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#popUps.handler = handler
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#opening).evaluate(code)
  }
  async capturePage(): Promise<NativeImage> {
    const { data } = await (await this.#opening).send('Page.captureScreenshot')
    return NativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  }
  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.#title
  }
  getType(): 'window' {
    return 'window'
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isCrashed(): boolean {
    return false
  }
  isLoading(): boolean {
    return this.#loads.length > 0
  }
  // Recorded only.
  get zoomFactor(): number {
    return this.#zoomFactor
  }
  set zoomFactor(factor: number) {
    this.#zoomFactor = factor
  }
  getZoomFactor(): number {
    return this.#zoomFactor
  }
  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor
  }
  isDevToolsOpened(): boolean {
    return false
  }
  openDevTools(): void {}
  closeDevTools(): void {}
  focus(): void {}

  /** Through the window, so that its `close` event can prevent it. */
  close(): void {
    if (!this.emit('standin-close')) this.destroy()
  }
  destroy(): void {
    this.#page?.close()
    this.onTargetGone()
  }
  resize(size: { width: number; height: number }): void {
    ignoreGone(this.#opening.then((page) => page.resizeContents(size)))
  }
  asElectron(): Electron.WebContents {
    return this as unknown as Electron.WebContents
  }

  onTargetGone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this)
    nativeTheme.off('updated', this.#followTheme)
    for (const load of this.#loads.splice(0)) load.reject(new Error('ERR_ABORTED (-3)'))
    this.emit('destroyed')
  }
  decidePopUp(): Promise<'allow' | 'deny'> {
    return this.#popUps.forPage()
  }
  onCdpEvent(event: CdpEvent): void {
    const listener = this.#listeners[event.method] as ((params: unknown) => void) | undefined
    listener?.(event.params)
  }
  readonly #listeners: CdpListeners = {
    'Runtime.executionContextCreated': ({ context: { name, id, auxData } }) => {
      const { frameId } = auxData as { frameId?: string }
      if (name === isolatedWorld && frameId === this.targetId) this.#ipc.context = id
    },
    'Runtime.executionContextsCleared': () => {
      this.#ipc.context = undefined
    },
    'Runtime.bindingCalled': ({ name, payload, executionContextId }) => {
      if (name === sendBinding) this.#ipc.receive(payload, executionContextId)
    },
    'Fetch.requestPaused': (paused) => ignoreGone(this.#onRequest(paused)),
    'Page.windowOpen': ({ url, windowName, windowFeatures }) =>
      this.#popUps.onWish(url, windowName, windowFeatures),
    'Page.frameRequestedNavigation': ({ url, disposition }) => {
      if (disposition !== 'currentTab') this.#popUps.onNewTab(url)
    },
    'Page.frameNavigated': ({ frame }) => {
      if (frame.parentId === undefined) this.#onNavigated(frame.url)
    },
    'Page.navigatedWithinDocument': ({ url }) => {
      this.#url = fromPageAddress(url)
      this.emit('did-navigate-in-page', cancellable({}), this.#url, true, 1, 1)
    },
    'Page.domContentEventFired': () => {
      this.#followTheme()
      this.emit('dom-ready', cancellable({}))
    },
    'Page.loadEventFired': () => this.#onLoaded(),
    'Inspector.targetCrashed': () => {
      this.emit('render-process-gone', cancellable({}), { reason: 'crashed', exitCode: 1 })
    },
    'Runtime.consoleAPICalled': (call) => this.#onConsole(call),
  }

  readonly #followTheme = (): void => {
    // `system` is left to Chromium and to Playwright, until the app has chosen once.
    if (nativeTheme.themeSource !== 'system') this.#themed = true
    if (this.#themed && this.#page) ignoreGone(this.#page.emulateTheme(nativeTheme.themeSource))
  }
  #themed = false

  #onNavigated(pageUrl: string): void {
    this.#url = fromPageAddress(pageUrl)
    this.emit('did-navigate', cancellable({}), this.#url, 200, 'OK')
  }
  #onLoaded(): void {
    if (this.#url === 'about:blank' || this.#url === '') return
    this.emit('did-finish-load', cancellable({}))
    this.emit('did-stop-loading', cancellable({}))
    for (const load of this.#loads.splice(0)) load.resolve(undefined)
  }
  #onConsole({ type, args, stackTrace }: Protocol.Events['Runtime.consoleAPICalled']): void {
    const levels: Record<string, string> = { error: 'error', warning: 'warning', debug: 'debug' }
    const message = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ')
    const frame = stackTrace?.callFrames[0]
    const { lineNumber = 0, url: sourceId = '' } = frame ?? {}
    const details = { level: levels[type] ?? 'info', message, lineNumber, sourceId }
    this.emit('console-message', cancellable({ ...details, frame: this.mainFrame }))
  }

  async #onRequest(paused: Paused): Promise<void> {
    const page = await this.#opening
    if (paused.resourceType === 'Document' && !this.#guard.allows(paused)) {
      await page.fail(paused.requestId, 'Aborted')
      return
    }
    try {
      await answerRequest(paused, this.session, page)
    } catch (error) {
      // Never left without an answer: a page would wait for it for ever.
      if (!this.#destroyed) console.error('stand-in:', paused.request.url, error)
      await page.fail(paused.requestId, 'Failed')
    }
  }
}

export const webContents = {
  getAllWebContents: () => [...all],
  getFocusedWebContents: () => [...all][0] ?? null,
  fromId: (id: number) => [...all].find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) =>
    [...all].find((contents) => contents.targetId === targetId),
}
