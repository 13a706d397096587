import { vi } from 'vitest'
import type { SignInFlow, UserCode } from '../../main/services/sign-in-flow.types.ts'
import type { HttpAnswer } from '../../main/system/http.ts'
import type { ProviderOptions, TestProvider } from './openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from './service-desk.ts'

/** A sign-in that waits for a code to be entered on another device. */
export interface CodeScene {
  readonly provider: TestProvider
  readonly desk: Desk
  readonly flow: SignInFlow
  readonly code: UserCode
  /** When the server was asked whether the code was entered. */
  readonly askedAt: readonly number[]
  /** Stands in for the answers to that, oldest first; then the server answers by itself. */
  readonly answers: ((go: () => Promise<HttpAnswer>) => Promise<HttpAnswer>)[]
  /** Moves to the next time it is asked, and until the answer was read. */
  ask(): Promise<void>
}

export const oauthError = (
  error: string,
  more: object = {},
  status = 400,
): (() => Promise<HttpAnswer>) => jsonAnswer({ error, ...more }, status)

export function jsonAnswer(body: object, status: number): () => Promise<HttpAnswer> {
  const text = JSON.stringify(body)
  return () =>
    Promise.resolve({
      kind: 'response',
      status,
      headers: new Map([['content-type', 'application/json']]),
      body: Buffer.from(text),
      cut: false,
    })
}

/** Nobody answers in the browser, so the person asks for a code instead. */
export async function waitForCode(
  options: ProviderOptions = {},
  start: (desk: Desk, provider: TestProvider) => Promise<SignInFlow> = (desk, provider) =>
    desk.startLink(provider),
): Promise<CodeScene> {
  const provider = await startProvider({ deviceCodes: true, ...options })
  const desk = await openDesk()
  const [askedAt, answers]: [number[], CodeScene['answers']] = [[], []]
  let answered = 0
  desk.between = async (request, go) => {
    if (!(request.body ?? '').includes('device_code=')) return go(request)
    askedAt.push(desk.clock.now())
    const stand = answers.shift()
    const answer = await (stand === undefined ? go(request) : stand(() => go(request)))
    answered += 1
    return answer
  }
  const first = await start(desk, provider)
  desk.browser.person = null
  await desk.until(({ flows }) => (flows.get(first.flowId).step === 'waiting' ? true : undefined))
  const flow = desk.app.flows.again(first.flowId, 'device-code')
  const code = await desk.until(({ flows }) => {
    const now = flows.get(flow.flowId)
    if (now.failure !== null) throw new Error(JSON.stringify(now.failure))
    return now.code ?? undefined
  })
  const ask = async (): Promise<void> => {
    const [asked, before] = [askedAt.length, answered]
    while (askedAt.length === asked) {
      const [next = desk.clock.now()] = desk.clock.armed()
      desk.clock.advance(Math.max(next - desk.clock.now(), 0))
      await new Promise(setImmediate)
    }
    await vi.waitFor(() => {
      if (answered === before) throw new Error('no answer yet')
    })
    for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate)
  }
  return { provider, desk, flow, code, askedAt, answers, ask }
}
