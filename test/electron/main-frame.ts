type Implemented = Pick<
  Electron.WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'top'
  | 'parent'
  | 'frames'
  | 'framesInSubtree'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'processId'
  | 'detached'
  | 'isDestroyed'
  | 'send'
>

/** A frame as `event.senderFrame` and `webContents.mainFrame` show it. */
export class MainFrame implements Implemented {
  readonly name = ''
  readonly parent = null
  readonly frames: Electron.WebFrameMain[] = []
  readonly routingId = 1
  readonly frameTreeNodeId = 1
  readonly processId = 1
  readonly detached = false
  readonly #url: () => string
  readonly send: (channel: string, ...args: unknown[]) => void

  constructor(url: () => string, send: (channel: string, ...args: unknown[]) => void) {
    this.#url = url
    this.send = send
  }
  get url(): string {
    return this.#url()
  }
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(this.url)?.[0] ?? 'null'
  }
  get top(): Electron.WebFrameMain {
    return this as unknown as Electron.WebFrameMain
  }
  get framesInSubtree(): Electron.WebFrameMain[] {
    return [this.top]
  }
  isDestroyed(): boolean {
    return false
  }
}
