import { expect, it, onTestFinished, vi } from 'vitest'
import { startOpenIdProvider } from '../../support/openid-provider.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openWorld, signInFor, type World } from '../../support/revocation-world.ts'

interface Linked {
  readonly world: World
  readonly provider: TestProvider
  readonly tokens: { access: string; refresh: string }
}

async function linked(): Promise<Linked> {
  const provider = await startOpenIdProvider({ name: 'meadow' })
  onTestFinished(() => provider.close())
  const found = await fetch(`${provider.issuer}/.well-known/openid-configuration`)
  const endpoints = (await found.json()) as Record<string, string>
  const world = await openWorld({
    issuer: provider.issuer,
    tokenEndpoint: endpoints['token_endpoint'] ?? '',
    revocationEndpoint: endpoints['revocation_endpoint'] ?? '',
    introspectionEndpoint: endpoints['introspection_endpoint'] ?? '',
    userinfoEndpoint: endpoints['userinfo_endpoint'] ?? '',
  })
  const tokens = await signInFor(provider)
  await world.hold('refresh_token', tokens.refresh)
  await world.hold('access_token', tokens.access, { expiresAt: world.clock.now() + 3_600_000 })
  return { world, provider, tokens }
}

const revocations = ({ provider }: Linked) =>
  provider.requests.filter((request) => request.path.endsWith('/revocation'))

it('ends access at a real provider and proves it: alive before, dead after', async () => {
  const all = await linked()
  const { world, provider, tokens } = all
  expect(await provider.isActive(tokens.refresh)).toBe(true)
  await world.revoke()
  await world.openQueue().start()
  const job = await world.until(({ state }) => state === 'closed')
  expect(job).toMatchObject({ ending: { kind: 'proven' }, attempts: 1 })
  expect(await provider.isActive(tokens.refresh)).toBe(false)
  expect(await provider.isActive(tokens.access)).toBe(false)
  expect(world.storage.read.tokens.countHeld()).toBe(0)
  expect(world.storage.read.accounts.get('account-1')).toMatchObject({
    here: 'logged-out',
    there: 'ended',
    ending: { kind: 'proven' },
  })
  expect(revocations(all).map(({ body }) => body.get('token'))).toEqual([
    tokens.refresh,
    tokens.access,
  ])
  expect(revocations(all).every(({ query }) => [...query].length === 0)).toBe(true)
})

it('revoking twice makes one request per token', async () => {
  const all = await linked()
  const [first, second] = await Promise.all([all.world.revoke(), all.world.revoke()])
  expect(second.id).toBe(first.id)
  const queue = all.world.openQueue()
  await queue.start()
  queue.wake()
  await all.world.until(({ state }) => state === 'closed')
  queue.wake()
  expect(revocations(all)).toHaveLength(2)
})

it('finishes with proof after the provider was away', async () => {
  const all = await linked()
  const { world, provider } = all
  await provider.goDown()
  await world.revoke()
  await world.openQueue().start()
  const waiting = await world.until(({ attempts, state }) => attempts === 1 && state === 'pending')
  expect(waiting).toMatchObject({ reason: 'backoff', lastFailure: 'refused' })
  await provider.comeBack()
  await vi.waitFor(() => expect(world.clock.armed()).toEqual([waiting.nextAttemptAt]))
  world.clock.advance(waiting.nextAttemptAt - world.clock.now())
  expect((await world.until(({ state }) => state === 'closed')).ending).toEqual({ kind: 'proven' })
})

it('no token in any evidence or log line', async () => {
  const { world, tokens } = await linked()
  await world.revoke()
  await world.openQueue().start()
  await world.until(({ state }) => state === 'closed')
  const written = JSON.stringify(world.evidence()) + world.log.join('\n')
  expect(written).toContain('attempt')
  for (const token of Object.values(tokens)) {
    for (let i = 0; i + 8 <= token.length; i += 1) {
      expect(written).not.toContain(token.slice(i, i + 8))
    }
  }
})

it('tokens that a probe by refresh brings are stored, revoked and destroyed', async () => {
  const all = await linked()
  const { world, provider } = all
  // Nothing but a refresh can be asked, and this very token survived one before.
  world.provider = { ...world.provider, probes: ['refresh'] }
  const [held] = world.storage.read.tokens.listHeld('account-1')
  await world.storage.commit((stores) => {
    stores.tokens.markRefreshedOk(held?.id ?? '', world.clock.now())
  })
  await world.revoke()
  await world.openQueue().start()
  await world.until(({ state }) => state === 'closed')
  expect(revocations(all)).toHaveLength(3)
  expect(provider.issued).toHaveLength(3)
  for (const { token } of provider.issued) expect(await provider.isActive(token)).toBe(false)
  expect(world.storage.read.tokens.countHeld()).toBe(0)
})
