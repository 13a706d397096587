import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../main/domain/account.ts'
import { FailureError } from '../../../main/domain/failure.ts'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { brokenOnce, busyOnce, full, troubledDisk } from './troubled-disk.ts'
import type { Trouble, TroubledDisk } from './troubled-disk.ts'

const troubles = [
  ['a disk that is full from there on', full, 'storage-full'],
  ['a disk that fails once', brokenOnce, 'storage-read-only'],
  ['a lock that is held once', busyOnce, 'storage-busy'],
] as const

/** More people than any intention has statements. */
const people = Array.from({ length: 80 }, (_, n) => {
  const login = `person-${n + 1}`
  return { login, name: login, email: `${login}@meadow.example` }
})

interface Scene {
  readonly desk: Desk
  readonly disk: TroubledDisk
  readonly provider: TestProvider
  readonly traffic: Traffic
}

async function openScene(): Promise<Scene> {
  const disk = troubledDisk()
  const provider = await startProvider({ people })
  const desk = await openDesk(() => {}, disk.open)
  return { disk, provider, desk, traffic: watchTraffic(desk, disk) }
}

interface Traffic {
  inFlight: number
  /** Revocations that left before the mark of it was committed. */
  unmarked: number
}

function watchTraffic(desk: Desk, disk: TroubledDisk): Traffic {
  const traffic: Traffic = { inFlight: 0, unmarked: 0 }
  desk.between = async (request, go) => {
    const marked = disk.rows("SELECT 1 FROM jobs WHERE state = 'running' AND first_sent_at > 0")
    const revokes = request.url.endsWith('/token/revocation')
    if (revokes && marked.length === 0) traffic.unmarked += 1
    traffic.inFlight += 1
    return go(request).finally(() => {
      traffic.inFlight -= 1
    })
  }
  return traffic
}

/** Of the one with the most statements the gate tries every other; `npm run test:statements` tries each. */
const stepOf = (trouble: Trouble): number =>
  trouble === brokenOnce && process.env['STATEMENTS'] !== 'all' ? 2 : 1

/**
 * Fails at the 1st, 2nd, 3rd … statement until a run needs none of them any more; how many statements
 * there were, and how many runs that took, the last one without a failure.
 */
async function atEach(
  { disk }: Scene,
  trouble: Trouble,
  run: (n: number) => Promise<void>,
): Promise<{ readonly statements: number; readonly runs: number }> {
  for (let [n, runs] = [1, 1]; n <= people.length; n += stepOf(trouble), runs += 1) {
    disk.heal()
    await run(n)
    disk.heal()
    if (!disk.hit()) return { statements: n - 1, runs }
  }
  throw new Error('there seems to be no end of statements')
}

/** The code of an expected failure; undefined when it worked. Anything else is a mistake of ours. */
async function failed(intention: Promise<unknown>): Promise<string | undefined> {
  try {
    await intention
    return undefined
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code
    throw error
  }
}

const openJobs = ({ disk }: Scene, account: AccountId): number =>
  disk.rows("SELECT id FROM jobs WHERE account_id = ? AND state IN ('pending', 'running')", account)
    .length

interface TokenRow {
  readonly id: string
  readonly sealed: Buffer | null
}
const tokenRows = ({ disk }: Scene, account: AccountId): TokenRow[] =>
  disk.rows('SELECT id, sealed FROM tokens WHERE account_id = ? ORDER BY id', account)

const accountRow = ({ disk }: Scene, account: AccountId): unknown =>
  disk.rows('SELECT * FROM accounts WHERE id = ?', account)[0]

const alive = async (provider: TestProvider, login: string): Promise<boolean[]> =>
  Promise.all(
    provider.issued
      .filter((one) => one.subject === login)
      .map((one) => provider.isActive(one.token)),
  )

interface Story {
  readonly login: string
  readonly account: AccountId
  readonly before: unknown
  readonly held: readonly TokenRow[]
}

async function linked(scene: Scene, n: number): Promise<Story> {
  const login = `person-${n}`
  // The provider's clock is the real one, and what it issues must not be old.
  scene.desk.clock.jumpTo(Date.now())
  const { account } = await scene.desk.link(scene.provider, login)
  return {
    login,
    account: account.id,
    before: accountRow(scene, account.id),
    held: tokenRows(scene, account.id),
  }
}

/** True of every committed state: the tokens are all there until the job is closed, and then all gone. */
function checkTokens(scene: Scene, { account, held }: Story): void {
  const rows = tokenRows(scene, account)
  const jobs = scene.disk.rows<{ state: string }>(
    'SELECT state FROM jobs WHERE account_id = ? ORDER BY created_at DESC, rowid DESC LIMIT 1',
    account,
  )
  if (jobs[0]?.state === 'closed') expect(rows.every(({ sealed }) => sealed === null)).toBe(true)
  else expect(rows).toEqual(held)
}

/** Lets time pass, a timer at a time, and looks at every state on the way. */
async function until(scene: Scene, story: Story, wanted: () => boolean): Promise<void> {
  const { clock, log } = scene.desk
  const deadline = performance.now() + 60_000
  for (let idle = 0; !wanted(); idle += 1) {
    if (performance.now() > deadline) throw new Error(`never came: ${log.join('\n')}`)
    checkTokens(scene, story)
    await turn()
    const closed = scene.desk.app.protection.describe().state.kind !== 'open'
    if (scene.traffic.inFlight > 0 || closed) idle = 0
    const [next] = clock.armed()
    if (idle > 5 && next !== undefined) clock.advance(Math.max(0, next - clock.now()))
  }
  checkTokens(scene, story)
}

const isEnded = ({ desk }: Scene, { account }: Story): boolean =>
  desk.app.overviews.get(account).account.there === 'ended'

const revocations = ({ provider }: Scene): number =>
  provider.requests.filter(({ path }) => path.endsWith('/token/revocation')).length

describe.each(troubles)(
  '%s, at the first, second, third … statement',
  { timeout: 240_000 },
  (_name, trouble, code) => {
    test('of a revocation: it is stored whole or refused, and ends proven', async () => {
      const scene = await openScene()
      const { desk, disk, provider } = scene
      const { statements, runs } = await atEach(scene, trouble, async (n) => {
        const story = await linked(scene, n)
        const sentBefore = revocations(scene)
        disk.fail(trouble, n)
        const refused = await failed(desk.app.revoke.revoke(story.account))
        if (refused === undefined) {
          expect(openJobs(scene, story.account) + Number(isEnded(scene, story))).toBe(1)
          await until(scene, story, () => isEnded(scene, story) || (trouble.lasts && disk.hit()))
        } else {
          expect(refused).toBe(code)
          expect(openJobs(scene, story.account)).toBe(0)
          expect(accountRow(scene, story.account)).toEqual(story.before)
          expect(tokenRows(scene, story.account)).toEqual(story.held)
          expect(revocations(scene)).toBe(sentBefore)
        }
        disk.heal()
        if (refused !== undefined) await desk.app.revoke.revoke(story.account)
        await until(scene, story, () => isEnded(scene, story))
        expect(await desk.ending(story.account)).toBe('proven')
        expect(await alive(provider, story.login)).toEqual([false, false])
      })
      expect(statements).toBeGreaterThan(trouble === busyOnce ? 5 : 20)
      expect(scene.traffic.unmarked).toBe(0)
      expect(scene.disk.rows('SELECT id FROM accounts').length).toBe(runs)
    })

    test('of linking: an account whole, or none and nothing left alive at the provider', async () => {
      const scene = await openScene()
      const { desk, disk, provider } = scene
      const { statements } = await atEach(scene, trouble, async (n) => {
        const login = `person-${n}`
        desk.browser.person = { login }
        disk.fail(trouble, n)
        const flow = await desk.startLink(provider).then((one) => desk.ended(one))
        const row = disk.rows('SELECT 1 FROM accounts WHERE subject = ?', login)
        if (flow.step === 'done') {
          expect(row).toHaveLength(1)
          return
        }
        const issued = await alive(provider, login)
        expect(flow.failure?.code).toBe(issued.length === 0 ? code : 'grant-not-stored')
        expect(row).toHaveLength(0)
        expect(issued).not.toContain(true)
        disk.heal()
        const { account } = await desk.link(provider, login)
        expect(tokenRows(scene, account.id)).toHaveLength(2)
      })
      expect(statements).toBeGreaterThan(trouble === busyOnce ? 0 : 5)
    })

    test('of logging out: done whole or not at all, and no token is touched', async () => {
      const scene = await openScene()
      const { desk, disk } = scene
      const { statements } = await atEach(scene, trouble, async (n) => {
        const story = await linked(scene, n)
        const sent = desk.sent.length
        disk.fail(trouble, n)
        const out = await failed(desk.app.logOut.logOut(story.account))
        if (out !== undefined) expect(accountRow(scene, story.account)).toEqual(story.before)
        disk.heal()
        if (out !== undefined) {
          expect(out).toBe(code)
          await desk.app.logOut.logOut(story.account)
        }
        expect(accountRow(scene, story.account)).toMatchObject({ here: 'logged-out' })
        checkTokens(scene, story)
        expect(desk.sent).toHaveLength(sent)
      })
      expect(statements).toBeGreaterThan(0)
    })

    test('of cancelling: the revocation waits on, or the account is as it was', async () => {
      const scene = await openScene()
      const { desk, disk } = scene
      const { statements } = await atEach(scene, trouble, async (n) => {
        desk.network(true)
        const story = await linked(scene, n)
        desk.network(false)
        const job = await desk.app.revoke.revoke(story.account)
        await until(scene, story, () => desk.app.activity.get(job).job.reason === 'offline')
        disk.fail(trouble, n)
        const refused = await failed(desk.app.activity.cancel(job))
        expect(openJobs(scene, story.account)).toBe(refused === undefined ? 0 : 1)
        disk.heal()
        if (refused !== undefined) {
          expect(refused).toBe(code)
          await desk.app.activity.cancel(job)
        }
        expect(accountRow(scene, story.account)).toEqual(story.before)
        expect(tokenRows(scene, story.account)).toEqual(story.held)
      })
      expect(statements).toBeGreaterThan(0)
    })

    test('of deleting without revoking: every token destroyed, or none', async () => {
      const scene = await openScene()
      const { desk, disk } = scene
      const { statements } = await atEach(scene, trouble, async (n) => {
        const story = await linked(scene, n)
        disk.fail(trouble, n)
        const refused = await failed(desk.app.editList.deleteWithoutRevoking(story.account))
        if (refused !== undefined) {
          expect(refused).toBe(code)
          expect(accountRow(scene, story.account)).toEqual(story.before)
          expect(tokenRows(scene, story.account)).toEqual(story.held)
          disk.heal()
          await desk.app.editList.deleteWithoutRevoking(story.account)
        }
        expect(tokenRows(scene, story.account).map(({ sealed }) => sealed)).toEqual([null, null])
        expect(accountRow(scene, story.account)).toMatchObject({ there: 'ended' })
      })
      expect(statements).toBeGreaterThan(0)
    })

    test('of a restart in the middle of a revocation: it goes on at the next start', async () => {
      const scene = await openScene()
      const { desk, disk, provider } = scene
      const { statements } = await atEach(scene, trouble, async (n) => {
        const story = await linked(scene, n)
        await leaveRunning(scene, story)
        disk.fail(trouble, n)
        const refused = await failed(desk.restart())
        const isOver = (): boolean =>
          refused !== undefined || isEnded(scene, story) || (trouble.lasts && disk.hit())
        await until(scene, story, isOver)
        disk.heal()
        if (refused !== undefined) await desk.restart()
        await until(scene, story, () => isEnded(scene, story))
        expect(await desk.ending(story.account)).toBe('proven')
        expect(await alive(provider, story.login)).toEqual([false, false])
      })
      expect(statements).toBeGreaterThan(trouble === busyOnce ? 3 : 10)
    })
  },
)

/** As a kill would: the row says running, and the provider has not been asked. */
async function leaveRunning({ desk, disk }: Scene, { account }: Story): Promise<void> {
  desk.network(false)
  await desk.app.revoke.revoke(account)
  await desk.until(({ overviews }) =>
    overviews.get(account).job?.reason === 'offline' ? true : undefined,
  )
  disk.write(
    "UPDATE jobs SET state = 'running' WHERE account_id = ? AND state = 'pending'",
    account,
  )
  desk.network(true)
}
