import { expect, onTestFinished } from 'vitest'
import { findKnownProvider } from '../../../main/services/known-providers.ts'
import type { AccountOverview } from '../../../main/services/account-overview.ts'
import { providerById } from '../../../main/providers/catalogue.ts'
import { checkOpenable } from '../../../main/system/opener-gate.ts'
import { openDesk, type Desk } from '../../support/service-desk.ts'
import { signInAsPerson, type CookieJar } from '../../support/person.ts'
import { startEmulator, type Emulated } from './emulator.ts'
import type { Emulation } from './emulator.types.ts'

const dayMs = 24 * 60 * 60_000

/** Handback, the emulated provider and one person's browser. */
export interface Scene {
  readonly emulation: Emulation
  readonly desk: Desk
  readonly there: Emulated
  /** Pages the person saw at the last sign-in. */
  pages: readonly string[]
}

export async function openScene(emulation: Emulation): Promise<Scene> {
  const desk = await openDesk()
  const there = await startEmulator(emulation, () => desk.clock.now())
  onTestFinished(() => there.close())
  const jar: CookieJar = new Map()
  const scene: Scene = { emulation, desk, there, pages: [] }
  desk.between = (request, go) => there.route(request, go)
  desk.browser.open = async (address) => {
    desk.browser.opened.push(address)
    const visit = await signInAsPerson(there.at(address), { login: 'ada', jar })
    scene.pages = visit.pages
    if (visit.callbackUrl === null && emulation.noWayBack !== true) {
      throw new Error(`no way back: ${visit.lastPage}`)
    }
  }
  return scene
}

export async function link({ desk, emulation }: Scene): Promise<AccountOverview> {
  const { app, address, client } = emulation
  const { servers } = desk.app
  const named = emulation.chosenByName === true
  const { metadata, known, provider } = await (named
    ? servers.choose(emulation.id)
    : servers.discover(address))
  const own = { kind: 'own', clientId: app.clientId, ...client } as const
  const secret = app.secret === null ? {} : { clientSecret: app.secret }
  const fresh =
    emulation.registers === true ? ({ kind: 'register' } as const) : { ...own, ...secret }
  const flow = desk.app.link.start({
    issuer: metadata.issuer,
    providerId: provider.id,
    redirectToken: 'registered-by-hand',
    endpoints: {},
    client: known === null ? fresh : { kind: 'known', clientRef: known.ref },
  })
  const { accountId, failure } = await desk.ended(flow)
  if (accountId === null) throw new Error(`not linked: ${JSON.stringify(failure)}`)
  return desk.app.overviews.get(accountId)
}

/** Lets the clock run, from one due time to the next, until the job is closed or its time has gone. */
export async function untilClosed({ desk, emulation }: Scene, accountId: string): Promise<void> {
  const end = desk.clock.now() + (emulation.expects.overWithinMs ?? dayMs)
  const isOpen = (): boolean => desk.app.overviews.get(accountId).job !== null
  for (;;) {
    await settled(desk)
    const [next = end] = desk.clock.armed()
    if (!isOpen() || next >= end) return
    desk.clock.advance(Math.max(next - desk.clock.now(), 1000))
  }
}

/** Real sockets answer between turns of the fake clock. */
export async function settled(desk: Desk): Promise<void> {
  let sent = -1
  while (sent !== desk.sent.length) {
    sent = desk.sent.length
    for (let turns = 0; turns < 20; turns += 1) await new Promise((go) => setTimeout(go, 1))
  }
}

/** Runs until the job is closed; where no app can ask, the person removes the app on the page. */
async function endOf(scene: Scene, id: string): Promise<string> {
  const { desk, there, emulation } = scene
  await untilClosed(scene, id)
  const { account, job } = desk.app.overviews.get(id)
  if (job === null) {
    expect(there.ledger.livingOf('ada')).toEqual([])
    return account.ending?.kind ?? 'none'
  }
  expect(emulation.expects.ending).toBe('by-hand')
  expect(job.attention?.wayOut).toBe('manage-page')
  expect(there.ledger.livingOf('ada').length).toBeGreaterThan(0)
  await walkToPage(scene, id)
  for (const grant of there.ledger.grants) there.ledger.endGrant(grant, true)
  return desk.app.revoke.closedByYou(id)
}

/** The page where the person ends it is opened, on a host of the provider's; null: it has none. */
async function walkToPage({ desk, emulation }: Scene, accountId: string): Promise<void> {
  const { clientRef } = desk.app.overviews.get(accountId).account
  const { metadata } = desk.app.servers.getKnown(clientRef)
  const page = providerById(emulation.id).managePage(metadata)
  const before = desk.browser.open.bind(desk.browser)
  const opened: string[] = []
  desk.browser.open = (address, allowedHosts) => {
    expect(checkOpenable(address, { allowedHosts })).toMatchObject({ ok: true })
    opened.push(address)
    return Promise.resolve()
  }
  const walked = desk.app.pages.open(accountId, 'manage')
  if (page === null) await expect(walked).rejects.toThrow('page-unknown')
  else await walked
  expect(opened).toEqual(page === null ? [] : [page])
  desk.browser.open = before
}

/** Revoked only when the access token has run out: nothing is claimed that the provider did not do. */
export async function walkExpired(scene: Scene): Promise<void> {
  const { desk, there, emulation } = scene
  const { expired = emulation.expects.ending } = emulation.expects
  const { id } = (await link(scene)).account
  const end = there.ledger.tokens.find(({ kind }) => kind === 'access')?.expiresAt ?? null
  expect(end === null).toBe(expired === null)
  if (end === null || expired === null) return
  desk.clock.advance(end - desk.clock.now() + 1000)
  await desk.app.revoke.revoke(id)
  if (expired === 'by-hand') await endOf(scene, id)
  else expect(await endOf(scene, id)).toBe(expired)
}

/**
 * A provider that no desktop app can link says so, and is not contacted. What is left is a note, which
 * leads to the page where the person ends the access of others.
 */
export async function refuse(scene: Scene): Promise<string> {
  const { desk, emulation } = scene
  await expect(link(scene)).rejects.toThrow('not-linkable')
  const { name: providerName, signIn } = providerById(emulation.id)
  expect(signIn.kind).toBe('none')
  const { page = null } = findKnownProvider(providerName) ?? {}
  expect(page).toMatch(/^https:/)
  const about = { accountName: 'ada', page: page ?? '', remark: '', remindMonths: null }
  const opened: string[] = []
  desk.browser.open = (address) => Promise.resolve(void opened.push(address))
  await desk.app.notes.openPage(await desk.app.notes.add({ providerName, ...about }, false))
  expect(opened).toEqual([page])
  expect(scene.there.asks).toEqual([])
  return `${scene.emulation.id}: can’t be linked, said before anything is sent`
}

/** Every provider walks the same way; what differs is what its pages say. Returns its line of the table. */
export async function walk(scene: Scene): Promise<string> {
  const { desk, there, emulation } = scene
  const { expects } = emulation
  const living = () => there.ledger.livingOf('ada').length

  // Link: a consent page, and the person its pages say it is.
  const linked = await link(scene)
  const { id, issuer, subject } = linked.account
  expect(subject).toBe(expects.subject('ada'))
  expect(scene.pages).toContain('consent')
  expect(linked.account.providerId).toBe(emulation.id)
  // What it allows is said in plain words, scope by scope; what was not asked for here, by its name.
  const { permissions } = desk.app.overviews.getWithHistory(id)
  const unsaid = permissions.filter(({ allows }) => allows === null)
  if (providerById(emulation.id).scopes.length > 0) expect(unsaid).toEqual([])

  // Log out: nothing is asked of the provider, and nothing dies there.
  const before = [there.asks.length, living()]
  await desk.app.logOut.logOut(id)
  expect([there.asks.length, living()]).toEqual(before)

  // Log in: the same account, and no page where the provider remembers.
  const flow = await desk.ended(desk.app.logIn.start(id))
  expect(flow).toMatchObject({ step: 'done', accountId: id })
  expect(scene.pages).toEqual(expects.silentLogIn === false ? ['consent'] : [])

  // Revoke, and meet an outage first: nothing is claimed, and everything is kept.
  there.trouble = { status: 503, body: 'down' }
  await desk.app.revoke.revoke(id)
  await settled(desk)
  expect(desk.app.overviews.get(id).account.there).toBe('ending')
  expect(living()).toBeGreaterThan(0)
  there.trouble = null
  expect(await endOf(scene, id)).toBe(
    expects.ending === 'by-hand' ? (expects.byHand ?? 'closed-by-you') : expects.ending,
  )

  // Again: there is nothing left to ask for.
  const asked = there.asks.length
  await expect(desk.app.revoke.revoke(id)).rejects.toMatchObject({ message: 'not-now' })
  expect(there.asks.length).toBe(asked)

  // Link again: the provider asks for consent, or lets the person through, as its pages say.
  const again = await link(scene)
  expect([again.account.id, again.account.issuer]).toEqual([id, issuer])
  expect(scene.pages.includes('consent')).toBe(expects.afterwards === 'asked')
  return `${emulation.id}: ${expects.ending}, afterwards ${expects.afterwards}`
}

/** No token may be anywhere but in the vault: not in a log, an evidence entry or an address. */
export function expectNoToken({ desk, there }: Scene): void {
  const evidence = JSON.stringify(
    desk.app.overviews
      .list()
      .flatMap(({ account }) => desk.app.overviews.getWithHistory(account.id).evidence),
  )
  const { revocation } = providerById(desk.app.overviews.list()[0]?.account.providerId ?? '')
  const inAddress = revocation.kind === 'rfc7009' && ['path', 'query'].includes(revocation.tokenIn)
  for (const { text } of there.ledger.tokens) {
    expect(desk.log.join('\n')).not.toContain(text)
    expect(evidence).not.toContain(text)
    if (!inAddress) expect(desk.sent.map(({ url }) => url).join('\n')).not.toContain(text)
  }
}
