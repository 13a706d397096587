import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eraseHandlers } from '../../../main/ipc/erase-handlers.ts'
import { eraseData, setDataAside } from '../../../main/services/erase-data.ts'
import { EraseEverything } from '../../../main/services/erase-everything.ts'
import { EraseWishFile, eraseWishName } from '../../../main/services/erase-wish.ts'
import { openRunDesk, type RunDesk } from '../../support/run-desk.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { startTokenServer, type Misbehave } from '../../support/token-server.ts'

interface Erasing {
  readonly everything: EraseEverything
  /** How often everything was erased. */
  readonly times: () => number
  /** Resolves when the erasing under way is over. */
  readonly over: () => Promise<void>
  readonly restart: () => Promise<void>
}

/** As `main/index.ts` wires it: taken up with each product that is opened. */
function erasing(desk: Desk): Erasing {
  let times = 0
  let work = Promise.resolve()
  const everything = new EraseEverything({
    wish: new EraseWishFile(desk.folder),
    erase: () => {
      work = desk
        .restart(() => {
          times += 1
          eraseData(desk.folder, '.')
        })
        .then(() => everything.begin(desk.app))
      return work
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  everything.begin(desk.app)
  return {
    everything,
    times: () => times,
    over: () => work,
    restart: async () => {
      await desk.restart()
      everything.begin(desk.app)
    },
  }
}

const refused: Misbehave = (_token, _nth, response) => {
  response.writeHead(401, { 'content-type': 'application/json' })
  response.end('{"error":"invalid_client"}')
  return true
}
const down: Misbehave = (_token, _nth, response) => (response.writeHead(500).end(), true)

const names = (desk: RunDesk | Desk): string[] =>
  desk.app.overviews.list().map(({ account }) => account.id)

/** "Try now" on everything that waits. */
async function tryAgain(desk: RunDesk): Promise<void> {
  for (const { job } of desk.app.activity.list().jobs) {
    if (job.state === 'pending') await desk.app.activity.tryNow(job.id)
  }
}

test('erases once every revocation is proven, not a moment before, and then nothing of it is left', async () => {
  const meadow = await startProvider()
  const desk = await openDesk()
  const { account } = await desk.link(meadow, 'alice')
  const { everything, times, over } = erasing(desk)
  const endingsSeen: (string | undefined)[] = []
  desk.app.events.on(() => {
    endingsSeen.push(desk.app.overviews.get(account.id).account.ending?.kind)
    expect(times()).toBe(0)
  })
  await everything.afterEnding()
  const { version } = desk.app.overviews.listSince()
  await expect.poll(times).toBe(1)
  await over()
  // A window that asks what changed since then is told the whole list: nothing of it is left to show.
  expect(desk.app.overviews.listSince(version)).toMatchObject({ all: true, accounts: [] })
  expect(endingsSeen).toContain('proven')
  expect(names(desk)).toEqual([])
  expect(existsSync(join(desk.folder, eraseWishName))).toBe(false)
  expect(everything.find()).toBeNull()
  expect(desk.app.protection.describe().state.kind).toBe('new')
})

test('nothing is erased while a revocation is open, also after a restart; it is when the last one ends', async () => {
  const server = await startTokenServer()
  const desk = await openRunDesk(3, [{ server, introspects: true }])
  server.misbehave = (token, nth, response) =>
    token.endsWith('1') ? down(token, nth, response) : false
  const { everything, times, over, restart } = erasing(desk)
  const runId = (await everything.afterEnding()) ?? ''
  await desk.quiet(runId)
  expect(everything.find()).toMatchObject({ ending: 1, done: 2, notAsked: 0 })
  await restart()
  expect(everything.find()).toMatchObject({ ending: 1, done: 2 })
  expect(times()).toBe(0)
  expect(names(desk)).toHaveLength(3)

  server.misbehave = () => false
  await tryAgain(desk)
  await expect.poll(times).toBe(1)
  await over()
  expect(server.alive.size).toBe(0)
  expect(names(desk)).toEqual([])
})

test('one that needs the person is counted as such and holds the erasing up', async () => {
  const server = await startTokenServer()
  const desk = await openRunDesk(2, [{ server, introspects: true }])
  server.misbehave = (token, nth, response) =>
    token.endsWith('1') ? refused(token, nth, response) : false
  const { everything, times } = erasing(desk)
  await desk.quiet((await everything.afterEnding()) ?? '')
  expect(everything.find()).toMatchObject({ ending: 1, needsYou: 1, done: 1 })
  expect(times()).toBe(0)
})

test('called off keeps everything, whatever ends afterwards', async () => {
  const server = await startTokenServer()
  const desk = await openRunDesk(2, [{ server, introspects: true }])
  server.misbehave = down
  const { everything, times, restart } = erasing(desk)
  const runId = (await everything.afterEnding()) ?? ''
  await desk.quiet(runId)
  everything.callOff()
  server.misbehave = () => false
  await tryAgain(desk)
  await desk.until(() => (desk.count(runId, 'ended') === 2 ? true : undefined))
  await restart()
  expect(everything.find()).toBeNull()
  expect(times()).toBe(0)
  expect(names(desk)).toHaveLength(2)
})

test('an account kept on the way holds the erasing up, since nobody is ending its access', async () => {
  const server = await startTokenServer()
  const desk = await openRunDesk(2, [{ server, introspects: true }])
  const { everything, times } = erasing(desk)
  desk.network(false)
  const runId = (await everything.afterEnding()) ?? ''
  await desk.quiet(runId)
  await desk.app.revokeAll.stop(runId)
  await desk.until(() => (desk.count(runId, 'kept') === 2 ? true : undefined))
  expect(everything.find()).toMatchObject({ ending: 0, notAsked: 2 })
  expect(times()).toBe(0)
  expect(names(desk)).toHaveLength(2)
})

test('where erasing by itself fails, the window hears that nothing is to be erased any more', async () => {
  const desk = await openDesk()
  const wish = new EraseWishFile(desk.folder)
  const everything = new EraseEverything({
    wish,
    erase: () => Promise.reject(new Error('the disk refused')),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  everything.begin(desk.app)
  wish.write(desk.clock.now())
  const seen: boolean[] = []
  desk.app.events.on(() => seen.push(everything.find() === null))
  desk.app.events.emit('accounts')
  await expect.poll(() => wish.find()).toBeUndefined()
  expect(seen).toEqual([false, true])
})

test('a wish that can’t be read keeps everything', async () => {
  const desk = await openDesk()
  const { everything, times } = erasing(desk)
  writeFileSync(join(desk.folder, eraseWishName), '{"askedAt":')
  desk.app.events.emit('status')
  expect(everything.find()).toBeNull()
  expect(times()).toBe(0)
})

test('a forgotten passphrase: the old data is set aside only while it can’t be opened', async () => {
  const server = await startTokenServer()
  const desk = await openRunDesk(2, [{ server, introspects: true }])
  const { everything } = erasing(desk)
  let aside = 0
  const handlers = () =>
    eraseHandlers(desk.app, {
      everything,
      setAside: () => Promise.resolve(void (aside += 1)),
    })
  await expect(async () => handlers()['erase.setAside']({})).rejects.toMatchObject({
    failure: { code: 'not-now' },
  })
  expect(aside).toBe(0)
  await desk.app.protection.choosePassphrase('four unrelated quiet words')
  await desk.restart()
  expect(desk.app.protection.describe().state.kind).toBe('passphrase-asked')
  await handlers()['erase.setAside']({})
  expect(aside).toBe(1)
})

test('data set aside is beside the new, untouched, and goes when everything is erased', () => {
  const userData = mkdtempSync(join(tmpdir(), 'handback-aside-'))
  try {
    mkdirSync(join(userData, 'data'))
    writeFileSync(join(userData, 'data', 'handback.db'), 'as it was')
    const aside = setDataAside(userData, 17)
    expect(readFileSync(join(aside, 'handback.db'), 'utf8')).toBe('as it was')
    eraseData(userData)
    expect(readdirSync(userData)).toEqual([])
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
})
