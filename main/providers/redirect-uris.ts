import type { RedirectRule } from '../domain/client.ts'

/**
 * Ports for servers that compare redirect URIs exactly. Below the ephemeral ranges of all three
 * systems, so that nobody else is given one by chance.
 */
export const fixedPorts: readonly number[] = Array.from({ length: 10 }, (_, index) => 17170 + index)

/** RFC 8252 §7.3: the literal address, since `localhost` may be somebody else's. */
export const loopbackAddress = '127.0.0.1'

/** A few providers take nothing but the name. */
export type RedirectHost = '127.0.0.1' | 'localhost'

export function redirectUri(
  port: number | null,
  path: string,
  host: RedirectHost = loopbackAddress,
): string {
  return `http://${host}${port === null ? '' : `:${port}`}${path}`
}

/** What has to be registered at the server for a client with this path. */
export function redirectUris(rule: RedirectRule, path: string, host?: RedirectHost): string[] {
  return rule === 'any-port'
    ? [redirectUri(null, path, host)]
    : fixedPorts.map((port) => redirectUri(port, path, host))
}
