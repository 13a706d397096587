import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import type { HttpRequest } from '../../../main/system/http.ts'
import type { Desk } from '../../support/service-desk.ts'
import {
  account,
  asksOf,
  changing,
  day,
  hour,
  kinds,
  linked,
  listen,
  settle,
} from '../../support/watch-desk.ts'

function wantChecks(desk: Desk, wanted = true): void {
  desk.dailyCheck = wanted
  desk.app.events.emit('settings')
}

const entries = ({ app }: Desk, id: AccountId) =>
  app.overviews.getWithHistory(id).evidence.map(({ body }) => body)

/** A day and the jitter: every account that may be asked about is due. */
function nextDay(desk: Desk): void {
  desk.clock.advance(day + 2 * hour)
}

const asked = ({ url }: HttpRequest): string => new URL(url).pathname.split('/').at(-1) ?? ''

describe('the daily check', () => {
  test('asks nobody anything unless it is switched on', async () => {
    const { provider, desk } = await linked()
    const before = asksOf(provider).length
    for (let days = 0; days < 4; days += 1) {
      nextDay(desk)
      await settle(desk)
    }
    await desk.restart()
    nextDay(desk)
    await settle(desk)
    expect(asksOf(provider)).toHaveLength(before)
  })

  test('finds an end that came from elsewhere: lamp, evidence, reminder, and one notice', async () => {
    const { provider, desk, id } = await linked()
    const heard = listen(desk.app)
    wantChecks(desk)
    await provider.endAccessOf('alice')
    nextDay(desk)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    expect(account(desk.app, id)).toMatchObject({ there: 'sign-in-needed', here: 'logged-in' })
    expect(kinds(desk.app)).toEqual(['ended-elsewhere'])
    expect(entries(desk, id).at(-1)).toMatchObject({ kind: 'checked', verdict: 'dead' })
    await settle(desk)
    expect(heard.map(({ kind }) => kind)).toEqual(['ended-elsewhere'])

    await desk.restart()
    const later = listen(desk.app)
    await settle(desk)
    expect(kinds(desk.app)).toEqual(['ended-elsewhere'])
    expect(later).toEqual([])
    // The provider's clock is the real one.
    desk.clock.jumpTo(Date.now())
    await desk.ended(desk.app.logIn.start(id))
    expect(account(desk.app, id).there).toBe('allowed')
    expect(kinds(desk.app)).toEqual([])
  })

  test('where all is well it writes no evidence, and asks once a day', async () => {
    const { desk, id } = await linked()
    wantChecks(desk)
    const before = entries(desk, id).length
    const first = account(desk.app, id).checkedAt
    const sent = desk.sent.length
    nextDay(desk)
    await desk.until((app) => (account(app, id).checkedAt === first ? undefined : true))
    expect(entries(desk, id)).toHaveLength(before)
    const once = desk.sent.length
    expect(once).toBeGreaterThan(sent)
    await settle(desk)
    desk.clock.advance(20 * hour)
    await settle(desk)
    expect(desk.sent).toHaveLength(once)
  })

  test('an account that is logged out is asked about by nobody', async () => {
    const { provider, desk, id } = await linked()
    wantChecks(desk)
    await desk.app.logOut.logOut(id)
    const before = asksOf(provider).length
    for (let days = 0; days < 4; days += 1) {
      nextDay(desk)
      await settle(desk)
    }
    await desk.restart()
    await settle(desk)
    expect(asksOf(provider)).toHaveLength(before)
  })

  test('waits for the network without asking, and asks when it is back', async () => {
    const { desk, id } = await linked()
    wantChecks(desk)
    const first = account(desk.app, id).checkedAt
    desk.network(false)
    const sent = desk.sent.length
    nextDay(desk)
    await settle(desk)
    expect(desk.sent).toHaveLength(sent)
    expect(desk.clock.armed()).toEqual([])
    desk.network(true)
    await desk.until((app) => (account(app, id).checkedAt === first ? undefined : true))
  })

  test('does not ask while the vault is closed', async () => {
    const { desk } = await linked()
    wantChecks(desk)
    await desk.app.protection.choosePassphrase('four unrelated words')
    await desk.restart()
    expect(desk.app.protection.describe().state.kind).toBe('passphrase-asked')
    const sent = desk.sent.length
    nextDay(desk)
    await settle(desk)
    expect(desk.sent).toHaveLength(sent)
    await desk.app.protection.unlock('four unrelated words')
    await settle(desk)
    expect(desk.sent.length).toBeGreaterThan(sent)
  })

  test('asks one server about one account at a time, with a pause between', async () => {
    const { provider, desk, id } = await linked()
    const { account: second } = await desk.link(provider, 'bob')
    wantChecks(desk)
    const times = () => [id, second.id].map((one) => account(desk.app, one).checkedAt ?? 0)
    const before = times()
    nextDay(desk)
    const news = () => times().filter((at, index) => at !== before[index]).length
    await desk.until(() => (news() > 0 ? true : undefined))
    for (let round = 0; round < 20; round += 1) await turn()
    expect(news()).toBe(1)
    desk.clock.advance(5_000)
    await desk.until(() => (news() > 1 ? true : undefined))
    expect(Math.abs((times()[0] ?? 0) - (times()[1] ?? 0))).toBeGreaterThanOrEqual(2_000)
  })

  test('a provider that is down is asked again after hours, and nothing is concluded', async () => {
    const { provider, desk, id } = await linked()
    wantChecks(desk)
    const before = account(desk.app, id)
    await provider.goDown()
    const sent = desk.sent.length
    nextDay(desk)
    await settle(desk)
    const once = desk.sent.length
    expect(once).toBeGreaterThan(sent)
    expect(account(desk.app, id)).toEqual(before)
    desk.clock.advance(3 * hour)
    await settle(desk)
    expect(desk.sent).toHaveLength(once)
    await provider.comeBack()
    desk.clock.advance(3 * hour)
    await desk.until((app) => (account(app, id).checkedAt === before.checkedAt ? undefined : true))
  })

  test('quitting does not wait for a provider that keeps it waiting', async () => {
    const { provider, desk, id } = await linked()
    wantChecks(desk)
    const before = account(desk.app, id)
    const reached = new Promise<void>((resolve) => {
      provider.intercept(({ url }) => {
        if (url?.endsWith('/introspection') === true) resolve()
        return true
      })
    })
    nextDay(desk)
    await reached
    await desk.restart()
    provider.intercept(null)
    expect(account(desk.app, id)).toEqual(before)
  })

  test('a clock set ahead and back does not put it off for longer than a day', async () => {
    const { desk, id } = await linked()
    wantChecks(desk)
    const real = desk.clock.now()
    desk.clock.jumpTo(real + 300 * day)
    await desk.until((app) => ((account(app, id).checkedAt ?? 0) > real ? true : undefined))
    await settle(desk)
    desk.clock.jumpTo(real + hour)
    const wrong = account(desk.app, id).checkedAt
    desk.app.events.emit('settings')
    await desk.until((app) => (account(app, id).checkedAt === wrong ? undefined : true))
    expect(account(desk.app, id).checkedAt).toBeLessThan(real + day)
  })
})

describe('what a check learns', () => {
  test('the profile as it is now; what somebody else’s answer says is not believed', async () => {
    const { desk, id } = await linked()
    const before = account(desk.app, id).profile
    changing(desk, '/me', (said) => ({ ...said, sub: 'bob', name: 'Bob' }))
    await desk.app.check.check(id)
    expect(account(desk.app, id).profile).toEqual(before)
    changing(desk, '/me', (said) => ({ ...said, name: 'Alice Newname' }))
    await desk.app.check.check(id)
    expect(account(desk.app, id).profile).toEqual({ ...before, displayName: 'Alice Newname' })
  })

  test('permissions that the provider took away or added, once, with a reminder', async () => {
    const { desk, id } = await linked()
    const before = account(desk.app, id).scopes
    expect(before).toContain('email')
    changing(desk, '/introspection', (said) => ({
      ...said,
      scope: [...before.filter((one) => one !== 'email' && one !== 'offline_access'), 'phone'].join(
        ' ',
      ),
    }))
    wantChecks(desk)
    nextDay(desk)
    await desk.until((app) => (kinds(app).length > 0 ? true : undefined))
    expect(kinds(desk.app)).toEqual(['permissions'])
    expect(entries(desk, id).at(-1)).toEqual({
      kind: 'permissions-changed',
      added: ['phone'],
      removed: ['email'],
    })
    const details = desk.app.overviews.getWithHistory(id)
    expect(details.permissions.map(({ scope }) => scope)).not.toContain('email')
    expect(details.account.scopes).toContain('offline_access')
    expect(details.permissionChange?.removed).toMatchObject([{ scope: 'email' }])
    await settle(desk)
    const seen = account(desk.app, id).checkedAt
    nextDay(desk)
    await desk.until((app) => (account(app, id).checkedAt === seen ? undefined : true))
    expect(kinds(desk.app)).toEqual(['permissions'])
  })

  test('who the person is also where the access token has run out', async () => {
    const { provider, desk, id } = await linked()
    const old = provider.issued.find(({ kind }) => kind === 'access_token')?.token ?? ''
    // RFC 6750 §3.1: what has expired is an invalid token.
    provider.intercept((request, response) => {
      if (request.headers.authorization !== `Bearer ${old}`) return false
      response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end()
      return true
    })
    desk.sent.length = 0
    changing(desk, '/me', (said) => ({ ...said, name: 'Alice Newname' }))
    expect(await desk.app.check.check(id)).toBe('alive')
    expect(desk.sent.map(asked)).toEqual(['introspection', 'me', 'token', 'me'])
    expect(account(desk.app, id).profile.displayName).toBe('Alice Newname')
  })
})
