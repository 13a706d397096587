/** This computer itself, by the names a URL parser leaves: `http://2130706433` is `127.0.0.1` by then. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost'
}

/** https, or plain http to this computer itself: nothing else is ever contacted. */
export function isSafeTransport(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))
}
