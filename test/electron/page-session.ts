// The DevTools session of one window's page: opening it, and the few commands windows use.
import { browser } from './browser-process.ts'
import type { CdpConnection, Protocol } from './cdp.ts'
import type { FetchDomain } from './page-requests.ts'
import { isolatedWorld, pageScripts, sendBinding } from './page-scripts.ts'
import { ignoreGone } from './state.ts'
import { createPage, forgetPage, type PageOwner } from './targets.ts'

export class PageSession implements FetchDomain {
  readonly targetId: string
  readonly #sessionId: string

  private constructor(targetId: string, sessionId: string) {
    this.targetId = targetId
    this.#sessionId = sessionId
  }

  static async open(
    owner: PageOwner,
    preferences: Electron.WebPreferences,
    size: { width: number; height: number },
  ): Promise<PageSession> {
    const scripts = pageScripts(preferences)
    const { targetId, sessionId } = await createPage(owner, size)
    const page = new PageSession(targetId, sessionId)
    const addScript = 'Page.addScriptToEvaluateOnNewDocument'
    const binding = { name: sendBinding, executionContextName: isolatedWorld }
    await Promise.all([
      page.resizeContents(size),
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Runtime.addBinding', binding),
      page.send(addScript, { source: scripts.page }),
      page.send(addScript, { source: scripts.preload, worldName: isolatedWorld }),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.send('Runtime.runIfWaitingForDebugger'),
    ])
    return page
  }

  send: CdpConnection['send'] = (method, params) =>
    browser().cdp.send(method, params, this.#sessionId)

  async resizeContents(size: { width: number; height: number }): Promise<void> {
    const { cdp } = browser()
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: this.targetId })
    await cdp.send('Browser.setContentsSize', { windowId, ...size })
  }
  async emulateTheme(theme: Electron.NativeTheme['themeSource']): Promise<void> {
    const value = theme === 'system' ? '' : theme
    await this.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    })
  }
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', options)
    if (!exceptionDetails) return result.value as unknown
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }
  close(): void {
    forgetPage(this.targetId, this.#sessionId)
    ignoreGone(browser().cdp.send('Target.closeTarget', { targetId: this.targetId }))
  }

  fail(requestId: string, errorReason: Protocol.Network.ErrorReason): Promise<unknown> {
    return this.send('Fetch.failRequest', { requestId, errorReason })
  }
  proceed(requestId: string, headers?: Protocol.Fetch.HeaderEntry[]): Promise<unknown> {
    return this.send('Fetch.continueRequest', headers ? { requestId, headers } : { requestId })
  }
  fulfill(answer: Protocol.Fetch.fulfillRequestParameters): Promise<unknown> {
    return this.send('Fetch.fulfillRequest', answer)
  }
}
