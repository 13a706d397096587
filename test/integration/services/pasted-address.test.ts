import { createServer, type Server } from 'node:http'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { FailureError } from '../../../main/domain/failure.ts'
import { fixedPorts } from '../../../main/providers/redirect-uris.ts'
import type { ClientChoice } from '../../../main/services/prepare-client.ts'
import type { SignInFlow } from '../../../main/services/sign-in-flow.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { enterCode, signInAsPerson } from '../../support/person.ts'

// Ports of this file's own: tests that run beside it bind the real ones.
vi.mock(import('../../../main/providers/redirect-uris.ts'), async (original) => ({
  ...(await original()),
  fixedPorts: Array.from({ length: 10 }, (_, index) => 17270 + index),
}))

const waiting = (desk: Desk, { flowId }: SignInFlow): Promise<SignInFlow> =>
  desk.until(({ flows }) => {
    const flow = flows.get(flowId)
    if (flow.failure !== null) throw new Error(JSON.stringify(flow.failure))
    return flow.step === 'waiting' && flow.takesPaste ? flow : undefined
  })

/** What stands in the address line when the way back to the app is closed. */
async function addressLine(desk: Desk, flow: SignInFlow, login = 'alice'): Promise<string> {
  const address = desk.app.flows.address(flow.flowId)
  const { callbackUrl } = await signInAsPerson(address, { login, deliver: false })
  if (callbackUrl === null) throw new Error('no way back')
  return callbackUrl
}

async function linking(): Promise<{ provider: TestProvider; desk: Desk; flow: SignInFlow }> {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const flow = await waiting(desk, await desk.startLink(provider))
  return { provider, desk, flow }
}

function refusal(desk: Desk, { flowId }: SignInFlow, text: string): string {
  try {
    desk.app.flows.paste(flowId, text)
  } catch (error) {
    if (error instanceof FailureError) return JSON.stringify(error.failure)
    throw error
  }
  return 'none'
}

describe('an address pasted by hand', () => {
  test('finishes the sign-in that waits, with the checks of a callback', async () => {
    const { desk, flow, provider } = await linking()
    const line = await addressLine(desk, flow)
    desk.app.flows.paste(flow.flowId, `  ${line}\n`)
    const { accountId } = await desk.ended(flow)
    const { account } = desk.app.overviews.get(accountId ?? '')
    expect(account).toMatchObject({ subject: 'alice', there: 'allowed' })
    const code = new URL(line).searchParams.get('code') ?? 'none'
    expect(JSON.stringify([desk.log, desk.app.flows.get(flow.flowId)])).not.toContain(code)
    expect(() => desk.app.flows.paste(flow.flowId, line)).toThrow('not-now')
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    expect(provider.issued).toHaveLength(2)
  })

  test('as a browser shows it, without http:// and with a fragment behind it', async () => {
    const { desk, flow } = await linking()
    const line = await addressLine(desk, flow)
    desk.app.flows.paste(flow.flowId, `${line.replace('http://', '')}#_=_`)
    expect((await desk.ended(flow)).step).toBe('done')
  })

  test('of another server’s answer (`iss`, RFC 9207) is not believed', async () => {
    const { desk, flow, provider } = await linking()
    const line = new URL(await addressLine(desk, flow))
    line.searchParams.set('iss', 'https://other.example')
    desk.app.flows.paste(flow.flowId, line.href)
    expect((await desk.ended(flow)).failure?.code).toBe('sign-in-answer-odd')
    expect(provider.issued).toEqual([])
  })

  test('that says the person declined ends with those words', async () => {
    const { desk, flow } = await linking()
    const address = desk.app.flows.address(flow.flowId)
    const visit = await signInAsPerson(address, {
      login: 'alice',
      decision: 'deny',
      deliver: false,
    })
    desk.app.flows.paste(flow.flowId, visit.callbackUrl ?? '')
    expect((await desk.ended(flow)).failure?.code).toBe('sign-in-denied')
  })

  test('on another registered address that says what is wrong ends with those words, and takes no code there', async () => {
    const { desk, flow, provider } = await linking()
    const state = new URL(desk.app.flows.address(flow.flowId)).searchParams.get('state') ?? ''
    const elsewhere = `https://app.example/callback?state=${state}&iss=${provider.issuer}`
    expect(refusal(desk, flow, `${elsewhere}&code=x`)).toContain('pasted-address-wrong')
    expect(refusal(desk, flow, `${elsewhere}&code=x&error=y`)).toContain('pasted-address-wrong')
    desk.app.flows.paste(flow.flowId, `${elsewhere}&error=redirect_uri_mismatch`)
    expect((await desk.ended(flow)).failure?.code).toBe('redirect-not-registered')
    expect(provider.issued).toEqual([])
  })

  test('of an earlier attempt is refused with words, and the right one still works', async () => {
    const { desk, flow, provider } = await linking()
    const stale = await addressLine(desk, flow)
    const next = await waiting(desk, desk.app.flows.again(flow.flowId, 'browser'))
    expect(refusal(desk, next, stale)).toContain('pasted-address-stale')
    expect(() => desk.app.flows.paste(flow.flowId, stale)).toThrow('not-now')
    desk.app.flows.paste(next.flowId, await addressLine(desk, next))
    expect((await desk.ended(next)).step).toBe('done')
    expect(provider.issued).toHaveLength(2)
  })

  test.each<[string, string, (line: URL) => string]>([
    ['nothing', 'wrong', () => ''],
    ['a sentence', 'wrong', () => 'the page cannot be reached'],
    ['the provider’s page', 'wrong', (line) => `https://login.example/auth${line.search}`],
    ['our address by https', 'wrong', (line) => line.href.replace('http:', 'https:')],
    ['another host', 'wrong', (line) => line.href.replace('127.0.0.1', 'evil.example')],
    ['our address behind a user name', 'stale', (line) => line.href.replace('//', '//me@')],
    ['another path', 'stale', (line) => line.href.replace('/callback/', '/callback/x/../')],
    ['another port', 'stale', (line) => line.href.replace(/:\d+/, ':1')],
    ['another state', 'stale', (line) => line.href.replace(/state=[^&]+/, 'state=x')],
    ['the state twice', 'stale', (line) => `${line.href}&state=x`],
    ['two codes', 'stale', (line) => `${line.href}&code=x`],
    ['no code', 'stale', (line) => line.href.replace(/code=[^&]+&/, '')],
    ['a whole page', 'wrong', (line) => line.href + 'x'.repeat(9000)],
    ['a line in between', 'wrong', (line) => line.href.replace('?', '?\n')],
  ])('that is %s is refused, and no code in it is named', async (_, kind, change) => {
    const { desk, flow, provider } = await linking()
    const line = new URL(await addressLine(desk, flow))
    const failed = refusal(desk, flow, change(line))
    expect(failed).toContain(`pasted-address-${kind}`)
    expect(failed).not.toContain(line.searchParams.get('code') ?? 'none')
    expect(failed).not.toContain(line.searchParams.get('state') ?? 'none')
    expect(desk.app.flows.get(flow.flowId).step).toBe('waiting')
    expect(provider.issued).toEqual([])
    desk.app.flows.paste(flow.flowId, line.href)
    expect((await desk.ended(flow)).step).toBe('done')
  })

  test('and the same answer through the browser count once', async () => {
    const { desk, flow, provider } = await linking()
    const address = desk.app.flows.address(flow.flowId)
    const visit = await signInAsPerson(address, { login: 'alice' })
    expect(refusal(desk, flow, visit.callbackUrl ?? '')).toContain('not-now')
    expect((await desk.ended(flow)).step).toBe('done')
    expect(provider.requests.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1)
  })
})

describe('all fixed ports busy', () => {
  const exact: ClientChoice = {
    kind: 'own',
    clientId: 'handback-public',
    authMethod: 'none',
    redirectRule: 'fixed-ports',
  }

  /** Other programs hold every port; what they are asked is theirs to see. */
  async function holdPorts(): Promise<string[]> {
    const seen: string[] = []
    for (const port of fixedPorts) {
      const server: Server = createServer((request, response) => {
        seen.push(request.url ?? '')
        response.end('another program')
      })
      await new Promise<void>((held, failed) => {
        server.once('error', failed)
        server.listen(port, '127.0.0.1', () => held())
      })
      onTestFinished(() => {
        server.closeAllConnections()
        server.close()
      })
    }
    return seen
  }

  async function stuck(): Promise<{ provider: TestProvider; desk: Desk; flow: SignInFlow }> {
    const provider = await startProvider({
      exactRedirects: true,
      redirectPorts: fixedPorts,
      deviceCodes: true,
    })
    const desk = await openDesk()
    const flow = await desk.ended(await desk.startLink(provider, exact))
    expect(flow.failure?.code).toBe('no-port-free')
    expect(flow.ways).toEqual(['browser', 'device-code', 'pasted-address'])
    expect(desk.browser.opened).toEqual([])
    return { provider, desk, flow }
  }

  test('the next rung is offered with the reason, and a pasted address finishes it', async () => {
    const seen = await holdPorts()
    const { desk, flow } = await stuck()
    desk.browser.person = { login: 'alice' }
    const next = await waiting(desk, desk.app.flows.again(flow.flowId, 'pasted-address'))
    // The browser went there by itself, and whoever listens there was shown the code.
    await expect.poll(() => seen.length).toBe(1)
    expect(desk.app.flows.get(next.flowId).step).toBe('waiting')
    desk.app.flows.paste(next.flowId, `http://127.0.0.1:${fixedPorts[0]}${seen[0]}`)
    const { accountId } = await desk.ended(next)
    await desk.app.revoke.revoke(accountId ?? '')
    expect(await desk.ending(accountId ?? '')).toBe('proven')
  })

  test('a code needs no port at all', async () => {
    await holdPorts()
    const { desk, flow } = await stuck()
    const next = desk.app.flows.again(flow.flowId, 'device-code')
    const code = await desk.until(({ flows }) => flows.get(next.flowId).code ?? undefined)
    await enterCode(code.fullAddress, { login: 'alice' })
    desk.clock.advance(5000)
    expect((await desk.ended(next)).step).toBe('done')
  })
})
