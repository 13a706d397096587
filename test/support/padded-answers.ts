import type { IncomingMessage, ServerResponse } from 'node:http'

/** For `provider.intercept`: the JSON at one place grows beyond the 64 KiB we read of an answer. */
export const padding =
  (place: RegExp) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const [path = ''] = (request.url ?? '').split('?')
    if (!place.test(path)) return false
    const end = response.end.bind(response)
    Object.assign(response, {
      end: (body?: string | Buffer) => {
        if (body === undefined || response.statusCode !== 200) return end(body)
        const answer = JSON.parse(body.toString()) as object
        const long = JSON.stringify({ ...answer, padding: 'x'.repeat(100_000) })
        response.setHeader('content-length', Buffer.byteLength(long))
        return end(long)
      },
    })
    // The provider goes on to answer it.
    return false
  }
