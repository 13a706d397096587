// Every request of a window's page: navigation guards first, then webRequest, then the app's own
// schemes or the network.
import type { Protocol } from './cdp.ts'
import { fromPageAddress, toPageAddress, toPageHeader } from './scheme-address.ts'
import type { Session } from './session.ts'
import { requestDetails } from './web-request.ts'

type Paused = Protocol.Events['Fetch.requestPaused']

/** The part of a page's DevTools session that requests need. */
export interface FetchDomain {
  fail(requestId: string, errorReason: Protocol.Network.ErrorReason): Promise<unknown>
  proceed(requestId: string, headers?: Protocol.Fetch.HeaderEntry[]): Promise<unknown>
  fulfill(answer: Protocol.Fetch.fulfillRequestParameters): Promise<unknown>
}

function bodyOf({ postDataEntries, postData }: Protocol.Network.Request): Buffer | undefined {
  if (postDataEntries) {
    return Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
  }
  return postData === undefined ? undefined : Buffer.from(postData)
}

/** As main sees it: with the app's address, although `Request` accepts any address only unparsed. */
function requestForHandler(url: string, request: Protocol.Network.Request): Request {
  const { method, headers } = request
  const body = bodyOf(request)
  const init = body === undefined ? { method, headers } : { method, headers, body }
  const made = new Request(request.url, init as RequestInit)
  return Object.defineProperty(made, 'url', { value: url })
}

function entries(headers: Record<string, string | string[]>): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: toPageHeader(name, value) })),
  )
}

export async function answerRequest(
  { requestId, request, resourceType }: Paused,
  session: Session,
  fetchDomain: FetchDomain,
): Promise<void> {
  const url = fromPageAddress(request.url)
  const details = requestDetails(url, request.method, electronType(resourceType))
  const before = await session.webRequest.ask('onBeforeRequest', details)
  if (before.cancel === true) {
    await fetchDomain.fail(requestId, 'BlockedByClient')
    return
  }
  if (before.redirectURL !== undefined) {
    const responseHeaders = [{ name: 'location', value: toPageAddress(before.redirectURL) }]
    await fetchDomain.fulfill({ requestId, responseCode: 307, responseHeaders })
    return
  }
  const asked = { ...details, requestHeaders: request.headers }
  const sending = await session.webRequest.ask('onBeforeSendHeaders', asked)
  if (sending.cancel === true) {
    await fetchDomain.fail(requestId, 'BlockedByClient')
    return
  }
  const handler = session.protocol.handlerFor(url)
  if (!handler) {
    const { requestHeaders } = sending
    await fetchDomain.proceed(requestId, requestHeaders && entries(requestHeaders))
    return
  }
  const response = await Promise.resolve(handler(requestForHandler(url, request))).catch(
    (error: unknown) => {
      console.error('stand-in: protocol.handle failed for', url, error)
      return Response.error()
    },
  )
  if (response.type === 'error') {
    await fetchDomain.fail(requestId, 'Failed')
    return
  }
  const given: Record<string, string[]> = {}
  response.headers.forEach((value, name) => (given[name] = [...(given[name] ?? []), value]))
  const received = await session.webRequest.ask('onHeadersReceived', {
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
    responseHeaders: given,
  })
  await fetchDomain.fulfill({
    requestId,
    responseCode: response.status,
    responseHeaders: entries(received.responseHeaders ?? given),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

function electronType(type: Protocol.Network.ResourceType): string {
  const names: Partial<Record<Protocol.Network.ResourceType, string>> = {
    Document: 'mainFrame',
    Fetch: 'xhr',
    XHR: 'xhr',
    WebSocket: 'webSocket',
  }
  return names[type] ?? type.toLowerCase()
}
