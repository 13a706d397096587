import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failure, FailureError } from '../../../main/domain/failure.ts'
import { recoveryView } from '../../../main/ipc/recovery-handlers.ts'
import { RecoveryReport } from '../../../main/services/recovery.ts'
import { createEvents } from '../../../main/system/events.ts'
import { checkOpenable } from '../../../main/system/opener-gate.ts'
import type { OpenedStorage } from '../../../main/storage/open-storage.ts'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { say, type WordKey } from '../../../words/words.ts'
import { spoilPage, spoilTable } from '../../support/spoil-table.ts'
import { storageFolder, type StorageFolder } from './storage-in-folder.ts'
import { aClient, anAccount, aToken } from './stored-rows.ts'

/** As the Electron form does it: the gate, and then the person's browser. */
function gatedBrowser() {
  const opened: string[] = []
  const open = (address: string, allowedHosts: readonly string[]): Promise<void> => {
    const verdict = checkOpenable(address, { allowedHosts })
    if (!verdict.ok) return Promise.reject(failure('address-not-allowed', { address }))
    opened.push(verdict.address)
    return Promise.resolve()
  }
  return { opened, open }
}

function reportOn(storage: OpenedStorage) {
  const browser = gatedBrowser()
  const events = createEvents()
  return { browser, events, report: new RecoveryReport({ storage, browser, events }) }
}

const rowan = 'http://127.0.0.1:4000/rowan'

function linkThree(stores: WritableStores): void {
  stores.clients.insert(aClient())
  const { metadata } = aClient()
  stores.clients.insert(
    aClient({
      ref: 'client-2',
      providerId: 'demo',
      serverName: 'Rowan',
      metadata: { ...metadata, issuer: rowan, authorizationEndpoint: `${rowan}/auth` },
    }),
  )
  const profile = { displayName: 'Ada L', username: 'ada', email: null, pictureUrl: null }
  stores.accounts.insert(anAccount({ id: 'a1', subject: '1', profile }))
  stores.accounts.insert(anAccount({ id: 'a2', subject: '2', profile, here: 'logged-out' }))
  const at = { clientRef: 'client-2', providerId: 'demo', issuer: rowan, subject: '3' }
  stores.accounts.insert(anAccount({ id: 'a3', label: 'work', ...at, profile }))
  stores.tokens.insert(aToken({ accountId: 'a1' }))
}

async function closedWithThree(): Promise<StorageFolder> {
  const folder = storageFolder()
  const storage = folder.open()
  await storage.commit(linkThree)
  await storage.close()
  return folder
}

test('a damaged file without a backup: its accounts are named, none of those hidden while logged out', async () => {
  const folder = await closedWithThree()
  rmSync(folder.backup)
  spoilTable(folder.file, 'tokens')
  const { report } = reportOn(folder.open())
  const found = report.find()
  expect(found?.recovered).toBe('started-empty')
  expect(found?.accounts).toMatchObject([
    { providerName: 'Meadow', name: 'ada', restored: 'missing' },
    { providerName: 'Meadow', name: null, restored: 'missing' },
    { providerName: 'Rowan', name: 'work', restored: 'missing' },
  ])
})

test('says which are missing from the backup, and which it has from before their access ended', async () => {
  const folder = storageFolder()
  const storage = folder.open()
  await storage.commit((stores) => {
    stores.clients.insert(aClient())
    stores.accounts.insert(anAccount({ id: 'a1', subject: '1' }))
    stores.accounts.insert(anAccount({ id: 'a2', subject: '2' }))
    stores.tokens.insert(aToken({ accountId: 'a1' }))
  })
  await storage.whenTidy()
  await storage.commit(({ accounts }) => {
    accounts.update(anAccount({ id: 'a2', subject: '2', there: 'ended' }))
    accounts.insert(anAccount({ id: 'a3', subject: '3', label: 'new one' }))
  })
  await storage.close()
  spoilTable(folder.file, 'tokens')
  const opened = folder.open()
  const { report } = reportOn(opened)
  const found = report.find()
  expect(found?.accounts.map(({ restored }) => restored)).toEqual(['same', 'older', 'missing'])
  if (found === undefined) throw new Error('nothing was reported')
  const view = recoveryView(found, false)
  expect(view.accounts.map(({ index, needsLook }) => [index, needsLook])).toEqual([
    [1, true],
    [2, true],
    [0, false],
  ])
  expect(view.setAside).toEqual([`${folder.file}.corrupt-1700000000000`])
  const words = [view.happened, view.about, ...view.accounts.map((one) => one.restored)]
  for (const { key, values } of words) expect(say(key as WordKey, values)).not.toContain('{')
})

test('rows behind the damaged ones are found too', async () => {
  const folder = storageFolder()
  const storage = folder.open()
  const many = Array.from({ length: 120 }, (_, n) => `many-${n}`)
  await storage.commit((stores) => {
    stores.clients.insert(aClient())
    for (const subject of many) {
      stores.accounts.insert(anAccount({ id: subject, subject, label: 'x'.repeat(300) }))
    }
  })
  await storage.close()
  rmSync(folder.backup, { force: true })
  const raw = folder.openRaw()
  const leaves = raw
    .prepare(
      "SELECT pageno FROM dbstat WHERE name = 'accounts' AND pagetype = 'leaf' ORDER BY path",
    )
    .pluck()
    .all() as number[]
  raw.close()
  spoilPage(folder.file, leaves[Math.floor(leaves.length / 2)] ?? 0)
  const { report } = reportOn(folder.open())
  const subjects = report.find()?.accounts.length ?? 0
  expect(subjects).toBeGreaterThan(100)
  expect(subjects).toBeLessThan(120)
})

test('each button opens the manage page where one is known, else the issuer, and only through the gate', async () => {
  const folder = await closedWithThree()
  rmSync(folder.backup)
  spoilTable(folder.file, 'tokens')
  const { report, browser } = reportOn(folder.open())
  expect(report.find()?.accounts.map(({ page }) => page)).toEqual(['issuer', 'issuer', 'manage'])
  await report.openPage(0)
  await report.openPage(2)
  expect(browser.opened).toEqual(['https://meadow.example/', expect.stringContaining('127.0.0.1')])
  await expect(report.openPage(9)).rejects.toThrow('not-found')
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://evil.example/', 'no address'])(
  'what a damaged file may claim (%s) is not opened',
  async (issuer) => {
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      stores.accounts.insert(anAccount({ issuer }))
    })
    await storage.close()
    rmSync(folder.backup, { force: true })
    spoilTable(folder.file, 'tokens')
    const { report, browser } = reportOn(folder.open())
    expect(report.find()?.accounts).toHaveLength(1)
    await expect(report.openPage(0)).rejects.toBeInstanceOf(FailureError)
    expect(browser.opened).toEqual([])
  },
)

test('once read, the report is gone; until then it stays', async () => {
  const folder = await closedWithThree()
  spoilPage(folder.file, 1)
  const { report, events } = reportOn(folder.open())
  const topics: string[] = []
  events.on((topic) => topics.push(topic))
  expect(report.find()).toBeDefined()
  expect(report.find()).toBeDefined()
  report.dismiss()
  expect(report.find()).toBeUndefined()
  expect(topics).toEqual(['status'])
})

test('nothing is reported after an ordinary start', async () => {
  const folder = await closedWithThree()
  expect(reportOn(folder.open()).report.find()).toBeUndefined()
})
