// What tests and their child processes do with a composed product; nothing here needs a test runner.
import type { Handback } from '../../main/services/handback.types.ts'
import type { ClientChoice } from '../../main/services/prepare-client.ts'
import type { SignInFlow } from '../../main/services/sign-in-flow.types.ts'

/** Every change is announced by an event: resolves with the first answer that is not undefined. */
export function until<T>(app: Handback, look: (app: Handback) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      try {
        const found = look(app)
        if (found === undefined) return
        unlisten()
        resolve(found)
      } catch (error) {
        unlisten()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const unlisten = app.events.on(check)
    check()
  })
}

export async function startLink(
  app: Handback,
  issuer: string,
  client?: ClientChoice,
): Promise<SignInFlow> {
  const { metadata, known } = await app.servers.discover(issuer)
  const fallback: ClientChoice =
    known === null ? { kind: 'register' } : { kind: 'known', clientRef: known.ref }
  return app.link.start({
    issuer: metadata.issuer,
    // The one the provider knows for the clients a person registered there.
    redirectToken: 'registered-by-hand',
    endpoints: {},
    client: client ?? fallback,
  })
}

export const flowEnded = (app: Handback, { flowId }: SignInFlow): Promise<SignInFlow> =>
  until(app, ({ flows }) => {
    const now = flows.get(flowId)
    return ['done', 'failed', 'cancelled', 'other-account'].includes(now.step) ? now : undefined
  })
