import type { IncomingMessage, ServerResponse } from 'node:http'
import { escaped, page, readForm } from './openid-provider-pages.ts'
import type { IssuedToken } from './openid-provider.types.ts'

export interface AppsPageDeps {
  readonly name: string
  readonly issued: readonly IssuedToken[]
  readonly isActive: (token: string) => Promise<boolean>
  readonly endAccessOf: (login: string) => Promise<void>
}

/**
 * "Apps with access": where a person ends an app's access at the provider itself. It shows every
 * person's, since this provider is nobody's real one.
 */
export function appsPage(deps: AppsPageDeps) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      await deps.endAccessOf((await readForm(request)).get('login') ?? '')
      response.writeHead(303, { location: 'apps' }).end()
      return
    }
    const body = page(deps.name, 'Apps with access', await listed(deps))
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  }
}

async function listed({ issued, isActive }: AppsPageDeps): Promise<string> {
  const alive = new Set<string>()
  for (const { subject, token } of issued) if (await isActive(token)) alive.add(subject)
  if (alive.size === 0) return '<p>No app has access to any account here.</p>'
  return [...alive]
    .map(
      (login) => `<form method="post"><p><strong>Handback</strong> has access to
<strong>${escaped(login)}</strong>.</p><input type="hidden" name="login" value="${escaped(login)}">
<button type="submit">Remove Handback’s access to ${escaped(login)}</button></form>`,
    )
    .join('<hr>')
}
