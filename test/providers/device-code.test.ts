import { describe, expect, test } from 'vitest'
import type { SignInFlow } from '../../main/services/sign-in-flow.types.ts'
import { emulations } from './emulations.ts'
import { expectNoToken, openScene, settled, type Scene } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

const named = emulations.filter(({ codes }) => codes === true).map((one) => [one.id, one] as const)

interface Waiting {
  readonly scene: Scene
  readonly flow: SignInFlow
  /** The person enters the code at the provider's page. */
  readonly enter: (decision: 'allow' | 'deny') => Promise<void>
  readonly ask: () => Promise<void>
}

async function waitForCode(emulation: Emulation): Promise<Waiting> {
  const scene = await openScene(emulation)
  const { desk, there } = scene
  desk.browser.open = () => Promise.resolve()
  const { app, address, client } = emulation
  const { servers } = desk.app
  const { metadata, provider } = await (emulation.chosenByName === true
    ? servers.choose(emulation.id)
    : servers.discover(address))
  const secret = app.secret === null ? {} : { clientSecret: app.secret }
  const first = desk.app.link.start({
    issuer: metadata.issuer,
    providerId: provider.id,
    redirectToken: 'registered-by-hand',
    endpoints: {},
    client: { kind: 'own', clientId: app.clientId, ...client, ...secret },
  })
  const flow = desk.app.flows.again(first.flowId, 'device-code')
  const code = await desk.until(({ flows }) => {
    const now = flows.get(flow.flowId)
    if (now.failure !== null) throw new Error(JSON.stringify(now.failure))
    return now.code ?? undefined
  })
  const ask = async (): Promise<void> => {
    desk.clock.advance(5000)
    await settled(desk)
  }
  const enter = async (decision: 'allow' | 'deny'): Promise<void> => {
    const body = new URLSearchParams({ user_code: code.text, login: 'ada', decision })
    expect((await fetch(there.at(code.address), { method: 'POST', body })).status).toBe(200)
  }
  return { scene, flow, enter, ask }
}

describe('a code for another device, as the provider documents it', () => {
  test.each(named)('%s waits for it, and links whoever entered it', async (_, emulation) => {
    const { scene, flow, enter, ask } = await waitForCode(emulation)
    const { desk, there } = scene
    await ask()
    expect(desk.app.flows.get(flow.flowId)).toMatchObject({ step: 'waiting', isReached: true })
    await enter('allow')
    await ask()
    const { accountId, failure } = await desk.ended(flow)
    expect(failure).toBeNull()
    const { account } = desk.app.overviews.get(accountId ?? '')
    expect(account.subject).toBe(emulation.expects.subject('ada'))
    expectNoToken(scene)
    const asked = there.asks.filter(({ form }) => form.has('device_code'))
    console.log(`${emulation.id}: linked by code, asked ${asked.length} times`)
  })

  // One page names no answer for a person who refuses.
  test.each(named.filter(([id]) => id !== 'twitch'))(
    '%s says that the person refused',
    async (_, emulation) => {
      const { scene, flow, enter, ask } = await waitForCode(emulation)
      await enter('deny')
      await ask()
      expect((await scene.desk.ended(flow)).failure?.code).toBe('sign-in-denied')
    },
  )

  test.each(named)('%s lets it run out', async (_, emulation) => {
    const { scene, flow, ask } = await waitForCode(emulation)
    await ask()
    scene.desk.clock.advance(31 * 60_000)
    await settled(scene.desk)
    scene.desk.clock.advance(1)
    expect((await scene.desk.ended(flow)).failure?.code).toBe('device-code-expired')
  })

  test.each(named.filter(([id]) => ['github', 'github-app', 'twitch'].includes(id)))(
    '%s is shown no secret where its page wants none',
    async (_, emulation) => {
      const { scene, ask } = await waitForCode(emulation)
      await ask()
      const { form, basic } = scene.there.asks.at(-1) ?? {}
      expect(form?.has('device_code')).toBe(true)
      expect([form?.has('client_secret'), basic ?? null]).toEqual([false, null])
    },
  )
})
