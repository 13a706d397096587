import { setImmediate as turn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { AccountId } from '../../main/domain/account.ts'
import type { Notice } from '../../main/domain/notice.ts'
import type { Handback } from '../../main/services/handback.types.ts'
import { bodyText, type HttpAnswer } from '../../main/system/http.ts'
import type { ProviderOptions, TestProvider } from './openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from './service-desk.ts'

export const hour = 60 * 60 * 1000
export const day = 24 * hour

export interface Scene {
  readonly provider: TestProvider
  readonly desk: Desk
  readonly id: AccountId
}

export async function linked(options: ProviderOptions = {}): Promise<Scene> {
  const [provider, desk] = [await startProvider(options), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  return { provider, desk, id: account.id }
}

/** The picture of a profile is fetched once it is linked, whenever there is time. */
export const asksOf = ({ requests }: TestProvider) =>
  requests.filter(({ path }) => !path.includes('/pictures/'))

export const account = (app: Handback, id: AccountId) => app.overviews.get(id).account
export const kinds = (app: Handback) => app.reminders.list().map(({ kind }) => kind)
export function listen(app: Handback): Notice[] {
  const heard: Notice[] = []
  onTestFinished(app.notices.on((notices) => heard.push(...notices)))
  return heard
}

/** Whatever was begun by what is due now has had its turn. */
export async function settle(desk: Desk): Promise<void> {
  for (let round = 0; round < 20; round += 1) await turn()
  desk.clock.advance(15_000)
  for (let round = 0; round < 20; round += 1) await turn()
  await desk.app.notices.settled()
}

/** The provider's own answer, one member of it changed. */
export function changing(
  desk: Desk,
  path: string,
  to: (said: Record<string, unknown>) => object,
): void {
  desk.between = async (request, go) => {
    const answer = await go(request)
    return request.url.endsWith(path) ? changed(answer, to) : answer
  }
}

function changed(answer: HttpAnswer, to: (said: Record<string, unknown>) => object): HttpAnswer {
  if (answer.kind !== 'response' || answer.status !== 200) return answer
  const said = JSON.parse(bodyText(answer)) as Record<string, unknown>
  return { ...answer, body: new TextEncoder().encode(JSON.stringify(to(said))) }
}
