import { describe, expect, it, test } from 'vitest'
import { lastLapse } from '../../../main/revocation/lapses.ts'
import {
  access,
  closed,
  fail,
  hour,
  letTimeCome,
  ok,
  scene,
  tried,
  eventually,
} from '../../support/odd-scene.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { openWorld, startOddServer } from '../../support/revocation-world.ts'

const unsupported = fail(400, {}, '{"error":"unsupported_token_type"}')

const allDead = async (provider: TestProvider): Promise<boolean> => {
  const alive = await Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))
  return !alive.includes(true)
}
const jobOf = (desk: Desk, accountId: string) => desk.app.overviews.get(accountId).job

/** Loses the answers of the token endpoint: the provider acts, nobody hears it. */
function loseAnswers(desk: Desk): void {
  desk.between = async (request, go) => {
    const answer = await go(request)
    if (!request.url.endsWith('/token')) return answer
    return { kind: 'silence', reason: 'reset', detail: 'ECONNRESET' }
  }
}

describe('which tokens are ended', () => {
  test('row 40: a refresh whose answer was lost leaves nothing alive after revoking', async () => {
    const provider = await startProvider({ rotatesRefreshTokens: true })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    await desk.app.editServer.edit(account.clientRef, { userinfoEndpoint: '' })
    await desk.app.editServer.edit(account.clientRef, { introspectionEndpoint: '' })
    const issued = provider.issued.length
    loseAnswers(desk)
    expect(await desk.app.check.check(account.id)).toBe('unclear')
    expect(provider.issued.length).toBeGreaterThan(issued)
    desk.between = (request, go) => go(request)
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    expect(await allDead(provider)).toBe(true)
  })

  test('row 42: access ended elsewhere before is ended here without trouble, and claims no proof', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await provider.endAccessOf('alice')
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('answered')
    expect(desk.app.overviews.get(account.id).heldTokens).toBe(0)
  })

  test('row 46: asked for twice at once, it is one job', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const ids = await Promise.all([
      desk.app.revoke.revoke(account.id),
      desk.app.revoke.revoke(account.id),
      desk.app.revoke.revoke(account.id),
    ])
    expect(new Set(ids).size).toBe(1)
    await desk.ending(account.id)
    const asked = provider.requests.filter(({ path }) => path.endsWith('/revocation'))
    expect(new Set(asked.map(({ body }) => body.get('token'))).size).toBe(asked.length)
  })

  test('row 47: quitting in the middle of a request aborts it and repeats it at the next start', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    let held = true
    provider.intercept((request) => held && request.url?.endsWith('/revocation') === true)
    await desk.app.revoke.revoke(account.id)
    await desk.until(() => (jobOf(desk, account.id)?.state === 'running' ? true : undefined))
    held = false
    await desk.restart()
    expect(await desk.ending(account.id)).toBe('proven')
    expect(await allDead(provider)).toBe(true)
  })
})

describe('access tokens', () => {
  it('row 41: one that lapsed while it waited is dropped, the refresh token is revoked', async () => {
    const { world, server } = await scene(ok)
    await world.hold('access_token', access, { expiresAt: world.clock.now() + hour })
    world.network.online = false
    await world.revoke()
    await world.openQueue().start()
    await world.until(({ reason }) => reason === 'offline')
    world.clock.jumpTo(world.clock.now() + 2 * hour)
    world.network.change(true)
    const job = await world.until(closed)
    expect(server.requests.map(({ form }) => form.get('token_type_hint'))).toEqual([
      'refresh_token',
    ])
    const steps = world.storage.read.jobs.listSteps(job.id)
    expect(steps.map(({ state }) => state)).toEqual(['revoked', 'expired'])
  })

  it('row 43: where only an access token is left, it is over at the latest when that lapses', async () => {
    const { world, server } = await scene((response) => {
      const kind = server.requests.at(-1)?.form.get('token_type_hint')
      if (kind === 'access_token') fail(500)(response)
      else ok(response)
    })
    const end = world.clock.now() + 25_000
    await world.hold('access_token', access, { expiresAt: end })
    await world.revoke()
    await world.openQueue().start()
    const job = await world.until(tried(1))
    const steps = world.storage.read.jobs.listSteps(job.id)
    expect(steps.map(({ state }) => state)).toEqual(['revoked', 'todo'])
    expect(lastLapse(world.storage.read, steps)).toBe(end)
    while (world.job().state !== 'closed') {
      await eventually(() => expect(world.clock.armed()[0]).toBeGreaterThan(world.clock.now()))
      const [at = 0] = world.clock.armed()
      expect(at).toBeLessThanOrEqual(end)
      world.clock.advance(at - world.clock.now())
      const { attempts } = world.job()
      await world.until(
        (now) => now.state === 'closed' || (now.state === 'pending' && now.attempts > attempts),
      )
    }
    expect(world.clock.now()).toBeLessThanOrEqual(end)
    // One was answered, the other lived until its own end: the weaker word.
    expect(world.job().ending).toEqual({ kind: 'answered' })
  })

  it('row 44: a lone access token that can’t be revoked ends when it lapses', async () => {
    const server = await startOddServer(unsupported)
    const world = await openWorld({
      issuer: server.url,
      revocationEndpoint: `${server.url}/revoke`,
    })
    world.provider = { ...world.provider, probes: [] }
    const end = world.clock.now() + hour
    await world.hold('access_token', access, { expiresAt: end })
    await world.revoke()
    await world.openQueue().start()
    const waiting = await world.until(({ reason }) => reason === 'ends-at')
    expect(waiting.ending).toEqual({ kind: 'ends-at', at: end })
    expect(world.storage.read.accounts.get('account-1')).toMatchObject({
      there: 'ending',
      ending: { kind: 'ends-at', at: end },
    })
    await letTimeCome(world)
    expect((await world.until(closed)).ending).toEqual({ kind: 'expired' })
    expect(world.clock.now()).toBe(end)
  })
})
