import type { AppUpdater } from 'electron-updater'
import { PassThrough } from 'node:stream'

interface RequestOptions {
  readonly protocol?: string
}

/** What asks for feeds, files and parts of files; each redirect comes through here as well. */
interface Executor {
  createRequest(options: RequestOptions, callback: (answer: unknown) => void): unknown
}

/**
 * Holds everything that electron-updater asks for to https: the feed, the file, and wherever either of
 * them redirects to. Its types leave `httpExecutor` out, so a version without it is refused rather than
 * left unguarded.
 */
export function onlyOverHttps(updater: AppUpdater): void {
  const executor: unknown = Reflect.get(updater, 'httpExecutor')
  if (!canRequest(executor))
    throw new Error('electron-updater asks in a way that can’t be held to https')
  const ask = executor.createRequest.bind(executor)
  executor.createRequest = (options, callback) =>
    options.protocol === 'https:' ? ask(options, callback) : refusedRequest()
}

function canRequest(executor: unknown): executor is Executor {
  return (
    typeof executor === 'object' &&
    executor !== null &&
    'createRequest' in executor &&
    typeof executor.createRequest === 'function'
  )
}

/** Fails as a request that gets no connection does: what throws inside a redirect is caught by nobody. */
function refusedRequest(): PassThrough {
  const request = new PassThrough()
  request.destroy(new Error('update: an address without https'))
  return Object.assign(request, { abort: () => request.destroy() })
}
