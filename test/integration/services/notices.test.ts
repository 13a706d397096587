import { describe, expect, test, vi } from 'vitest'
import type { Notice } from '../../../main/domain/notice.ts'
import { longestWaitMs } from '../../../main/services/notice-news.ts'
import { openRunDesk } from '../../support/run-desk.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { startTokenServer } from '../../support/token-server.ts'

/** Everything told so far, batch by batch; goes on after a restart. */
function listen(desk: Desk): { batches: (readonly Notice[])[]; again(): void } {
  const batches: (readonly Notice[])[] = []
  const again = (): void => void desk.app.notices.on((batch) => batches.push(batch))
  again()
  return { batches, again }
}

/** Long enough for everything that has happened to be told. */
async function untilTold(desk: Desk): Promise<void> {
  desk.clock.advance(longestWaitMs)
  await desk.app.notices.settled()
}

const kinds = (batches: readonly (readonly Notice[])[]): string[][] =>
  batches.map((batch) => batch.map(({ kind }) => kind))

describe('what a person waited for', () => {
  test('an ending is told once, and not again after a restart', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const told = listen(desk)
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    await untilTold(desk)
    expect(told.batches).toMatchObject([[{ kind: 'ended', how: 'proven', accountId: account.id }]])
    await desk.restart()
    told.again()
    desk.app.events.emit('accounts')
    await untilTold(desk)
    expect(told.batches).toHaveLength(1)
  })

  test('an ending of the last moments before quitting is told at the next start', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    await desk.restart()
    const told = listen(desk)
    await untilTold(desk)
    expect(kinds(told.batches)).toEqual([['ended']])
  })

  test('seventeen revocations that end together are one batch', async () => {
    const server = await startTokenServer()
    const desk = await openRunDesk(17, [{ server, introspects: true }])
    const told = listen(desk)
    for (const id of desk.ids) await desk.app.revoke.revoke(id)
    for (const id of desk.ids) await desk.ending(id)
    await untilTold(desk)
    expect(told.batches.map((batch) => batch.length)).toEqual([17])
  })

  test('a run is told as a whole, when nothing of it waits any more', async () => {
    const server = await startTokenServer()
    const desk = await openRunDesk(5, [{ server, introspects: true }])
    const told = listen(desk)
    server.misbehave = (token, _nth, response) => {
      if (!token.endsWith('00004')) return false
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end('{"error":"invalid_client"}')
      return true
    }
    const runId = await desk.app.revokeAll.start(desk.ids)
    await desk.quiet(runId)
    await untilTold(desk)
    expect(told.batches.flat().map(({ kind }) => kind)).toEqual(['needs-you', 'run-done'])
    expect(told.batches.flat()[1]).toMatchObject({ runId, ended: 4, total: 5, needYou: 1 })
  })

  test('a revocation that needs them is told once, however often it is tried', async () => {
    const server = await startTokenServer()
    const desk = await openRunDesk(1, [{ server, introspects: true }])
    const [id = ''] = desk.ids
    server.misbehave = (_token, _nth, response) => {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end('{"error":"invalid_client"}')
      return true
    }
    const told = listen(desk)
    await desk.app.revoke.revoke(id)
    const job = () => desk.app.overviews.get(id).job
    await desk.until(() => job()?.attention ?? undefined)
    await untilTold(desk)
    await desk.app.activity.tryNow(job()?.id ?? '')
    await vi.waitFor(() => expect(server.asked).toHaveLength(2))
    await desk.until(() => (job()?.state === 'pending' ? true : undefined))
    await untilTold(desk)
    expect(told.batches).toMatchObject([[{ kind: 'needs-you', why: 'client-rejected' }]])
  })

  test('an end at the provider that nobody asked for is told, and again only after a new log-in', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const told = listen(desk)
    await provider.endAccessOf('alice')
    await desk.app.check.check(account.id)
    await untilTold(desk)
    await desk.app.check.check(account.id)
    await untilTold(desk)
    expect(kinds(told.batches)).toEqual([['ended-elsewhere']])
    await desk.app.logOut.logOut(account.id)
    await desk.ended(desk.app.logIn.start(account.id))
    await provider.endAccessOf('alice')
    await desk.app.check.check(account.id)
    await untilTold(desk)
    expect(kinds(told.batches)).toEqual([['ended-elsewhere'], ['ended-elsewhere']])
  })

  test('a date that has come is told once for its key', async () => {
    const desk = await openDesk()
    const told = listen(desk)
    const reminder: Notice = {
      kind: 'reminder',
      key: 'reminder:n:1',
      at: desk.clock.now(),
      accountId: null,
      noteId: 'n',
      text: 'Renew the key',
    }
    await desk.app.notices.tell(reminder)
    await desk.restart()
    told.again()
    await desk.app.notices.tell(reminder)
    expect(told.batches).toEqual([[reminder]])
  })
})
