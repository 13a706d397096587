import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStorage } from '../../../main/storage/open-storage.ts'
import type { PackingStep } from '../../../main/services/move-away.ts'
import { createVault } from '../../../main/vault/vault.ts'
import { createFakeKeychain } from '../../support/fake-keychain.ts'
import { idOf, storeMany } from '../../support/many-accounts.ts'
import { openComputer, stick, type Computer } from '../../support/move-desk.ts'
import { startProvider } from '../../support/service-desk.ts'

const reportOf = async ({ desk }: Computer): Promise<string> => {
  const wish = { accountId: null, format: 'json', locale: 'en', appVersion: '0' } as const
  const { brokenAt, entries } = JSON.parse(JSON.stringify(await desk.app.report.make(wish))) as {
    brokenAt: unknown
    entries: unknown
  }
  expect(brokenAt).toBeNull()
  return JSON.stringify(entries)
}

test('names, labels, notes, reminders and the record of proof move along', async () => {
  const provider = await startProvider()
  const old = await openComputer()
  const { app } = old.desk
  const { account } = await old.desk.link(provider, 'alice')
  await app.editList.rename(account.id, 'My books')
  await app.editList.tag([account.id], { add: ['Reading', 'Paid'], remove: [] })
  const note = {
    providerName: 'Riverside Bank',
    accountName: 'savings',
    page: 'https://bank.example/apps',
    remark: 'ask for the letter',
    remindMonths: 3,
  } as const
  await app.notes.add(note, true)
  old.desk.clock.advance(100 * 86_400_000)
  await old.desk.until(({ reminders }) => (reminders.list().length > 0 ? true : undefined))
  const carried = ({ desk }: Computer) => ({
    accounts: desk.app.overviews.list(),
    notes: desk.app.notes.list(),
    reminders: desk.app.reminders.list(),
  })
  const [before, report] = [carried(old), await reportOf(old)]
  expect(before.accounts[0]).toMatchObject({ tags: ['Paid', 'Reading'] })

  const file = join(stick(), 'moved.handback')
  await old.pack(file)
  const fresh = await openComputer()
  fresh.desk.clock.jumpTo(old.desk.clock.now())
  await fresh.bring(file)
  expect(carried(fresh)).toEqual(before)
  expect(await reportOf(fresh)).toBe(report)
})

test('10,000 accounts move, and how far the file is sealed is told all the way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handback-many-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const storage = openStorage({ folder, clock: { now: () => Date.now() } })
  await createVault({ keys: storage.keys, keychain: createFakeKeychain() }).ensureOpen()
  await storeMany(storage, 10_000)
  await storage.close()
  const old = await openComputer(folder)
  const told: { step: PackingStep; share: number }[] = []
  old.desk.app.events.on(() => {
    const { progress } = old.desk.app.moveAway
    if (progress !== null) told.push(progress)
  })
  const file = join(stick(), 'moved.handback')
  await old.pack(file)
  expect([...new Set(told.map(({ step }) => step))]).toEqual(['waiting', 'writing', 'checking'])
  const shares = told.filter(({ step }) => step === 'writing').map(({ share }) => share)
  expect(shares.length).toBeGreaterThan(5)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)

  const fresh = await openComputer()
  await fresh.bring(file)
  const accounts = fresh.desk.app.overviews.list()
  expect(accounts).toHaveLength(10_000)
  expect(accounts.every(({ heldTokens }) => heldTokens === 2)).toBe(true)
  expect(fresh.desk.app.overviews.get(idOf(9_999)).account.label).toBe('Person 09999')
}, 120_000)
