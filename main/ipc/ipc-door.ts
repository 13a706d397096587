import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { systemClock, type Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import {
  eventChannel,
  requestChannel,
  requests,
  type AppEvent,
  type RequestName,
} from '../../preload/contract/contract.ts'
import { appOrigin } from '../../preload/contract/channels.ts'
import type { Reply } from '../../preload/contract/shapes.ts'
import { coalesce } from './coalesce.ts'
import type { Handlers } from './handlers.ts'
import { failureView, toFailure } from './failure-view.ts'

const ownPage = `${appOrigin}/index.html`
/** electron-store answers this channel to whoever asks, unchecked; no window of ours needs it. */
const uncheckedChannel = 'electron-store-get-data'

const envelope = z.object({ name: z.string(), input: z.unknown() }).strict()

/** A request counts only from the top frame of one of our windows, showing our own page. */
export function isOurPage(
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  windows: readonly BrowserWindow[],
): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  if (!windows.some((window) => !window.isDestroyed() && window.webContents === event.sender)) {
    return false
  }
  return frame.url === ownPage || frame.url.startsWith(`${ownPage}#`)
}

/**
 * The only place that touches `ipcMain`. Every request is checked for its sender and against the
 * contract, both ways; an expected failure travels as data, a surprise as `internal` without its text.
 */
export function openIpcDoor(options: {
  /** Those that hold now; it waits while the product is being opened anew. */
  handlers: () => Handlers | Promise<Handlers>
  windows: () => readonly BrowserWindow[]
  log: Log
  clock?: Clock
}): { send(event: AppEvent): void } {
  ipcMain.removeAllListeners(uncheckedChannel)
  ipcMain.handle(requestChannel, async (event, raw: unknown): Promise<Reply<unknown>> => {
    if (!isOurPage(event, options.windows())) throw new Error('Request refused')
    const parsed = envelope.safeParse(raw)
    if (!parsed.success || !Object.hasOwn(requests, parsed.data.name)) {
      return {
        ok: false,
        failure: failureView({ code: 'bad-input', values: { field: 'request' }, retryable: false }),
      }
    }
    return answer(parsed.data.name as RequestName, parsed.data.input, options)
  })
  const tell = (event: AppEvent): void => {
    for (const window of options.windows()) {
      if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
    }
  }
  return { send: coalesce(tell, options.clock ?? systemClock) }
}

async function answer(
  name: RequestName,
  rawInput: unknown,
  options: { handlers: () => Handlers | Promise<Handlers>; log: Log },
): Promise<Reply<unknown>> {
  const input = requests[name].input.safeParse(rawInput)
  if (!input.success) {
    const field = input.error.issues[0]?.path.join('.') ?? name
    // The field by its own name helps whoever reports it; what was entered is not repeated.
    const about = { values: { field }, retryable: false, detail: field }
    return { ok: false, failure: failureView({ code: 'bad-input', ...about }) }
  }
  try {
    const handlers = await options.handlers()
    const handle = handlers[name] as (input: unknown) => unknown
    const value = await handle(input.data)
    return { ok: true, value: requests[name].output.parse(value) }
  } catch (error) {
    const failure = toFailure(error)
    if (failure.code === 'internal') options.log.error(`request ${name}`, error)
    return { ok: false, failure: failureView(failure) }
  }
}
