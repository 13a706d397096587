import Database from 'better-sqlite3'
import { generateKeyPairSync } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ReportWish } from '../../../main/services/export-report.ts'
import { InstallKey } from '../../../main/services/install-key.ts'
import { signedBy } from '../../../main/services/report/report-key.ts'
import { verifyReport } from '../../../main/services/report/verify-report.ts'
import type { EvidenceReport } from '../../../main/services/report/report.types.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import type { Storage } from '../../../main/storage/storage.types.ts'
import { createVault } from '../../../main/vault/vault.ts'
import { createFakeKeychain } from '../../support/fake-keychain.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { filesUnder, tokensIn } from '../../support/token-scan.ts'

const wish = (more: Partial<ReportWish> = {}): ReportWish => ({
  accountId: null,
  format: 'json',
  locale: 'en',
  appVersion: '0.1.0',
  ...more,
})

async function reportOf(desk: Desk, more: Partial<ReportWish> = {}): Promise<EvidenceReport> {
  const result = verifyReport((await desk.app.report.make(wish(more))).text)
  if (result.kind !== 'whole') throw new Error(JSON.stringify(result))
  return result.report
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handback-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('a report of a real run', () => {
  test('is whole, tells how it ended and holds no token in any form', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    await desk.link(provider, 'bob')
    await desk.app.revoke.revoke(account.id)
    expect(await desk.ending(account.id)).toBe('proven')
    const folder = emptyFolder()
    for (const accountId of [null, account.id]) {
      for (const format of ['json', 'html'] as const) {
        const made = await desk.app.report.make(wish({ accountId, format }))
        expect(verifyReport(made.text).kind).toBe('whole')
        expect(made.text).toContain('proven')
        expect(made.brokenAt).toBeNull()
        await desk.app.report.save(join(folder, made.name), made)
      }
    }
    expect(readdirSync(folder)).toHaveLength(4)
    const tokens = provider.issued.map(({ token }) => token)
    expect(tokens.length).toBeGreaterThan(3)
    expect(tokensIn(folder, '', tokens)).toEqual([])
  })

  test('of one account leaves out every other, and the two fit together', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const alice = await desk.link(provider, 'alice')
    const bob = await desk.link(provider, 'bob')
    await desk.app.logOut.logOut(alice.account.id)
    const all = await reportOf(desk)
    const part = await reportOf(desk, { accountId: bob.account.id })
    expect(part.entries.map(({ accountId }) => accountId)).toEqual([bob.account.id])
    expect(part.chain).toEqual(all.chain)
    for (const { to, hash } of part.leftOut) {
      expect(all.entries.find(({ seq }) => seq === to)?.hash).toBe(hash)
    }
    expect(JSON.stringify(part)).not.toContain(alice.account.id)
    expect(JSON.stringify(part)).not.toContain(alice.account.subject)
  })

  test('still tells of an account removed from the list, without its name and email', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    const { displayName, email } = account.profile
    await desk.app.revoke.revoke(account.id)
    await desk.ending(account.id)
    await desk.app.editList.removeFromList(account.id)
    const { accounts, entries } = await reportOf(desk)
    expect(accounts).toMatchObject([{ id: account.id, subject: account.subject, label: null }])
    expect(entries.at(-1)?.body).toEqual({ kind: 'removed-from-list' })
    const { text } = await desk.app.report.make(wish({ format: 'html' }))
    expect(email).toContain('@')
    for (const part of [displayName, email]) expect(text).not.toContain(part)
  })

  test('of an account that is not there is refused', async () => {
    const desk = await openDesk()
    await expect(desk.app.report.make(wish({ accountId: 'nobody' }))).rejects.toThrow('not-found')
  })
})

describe('the key that signs', () => {
  test('is the same for every report, after a restart too, and differs between installs', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    await desk.link(provider, 'alice')
    const [first, second] = await Promise.all([reportOf(desk), reportOf(desk)])
    expect(second.signedBy).toEqual(first.signedBy)
    await desk.restart()
    expect((await reportOf(desk)).signedBy).toEqual(first.signedBy)

    const other = await openDesk()
    expect((await reportOf(other)).signedBy).not.toEqual(first.signedBy)
  })

  test('lies sealed: no file of the data folder holds its private half', async () => {
    const desk = await openDesk()
    await reportOf(desk)
    // How every Ed25519 private key begins in PKCS #8 (RFC 8410 §7); 16 bytes, then the secret.
    const { privateKey } = generateKeyPairSync('ed25519')
    const start = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(0, 15)
    const forms = [start.toString('latin1'), start.toString('base64'), start.toString('hex')]
    await desk.restart()
    const files = filesUnder(desk.folder).map((path) => readFileSync(path, 'latin1'))
    expect(files.length).toBeGreaterThan(0)
    for (const form of forms) {
      for (const content of files) expect(content.includes(form)).toBe(false)
    }
  })

  test('is one, also where two exports make the first one at the same time', async () => {
    const storage = openStorage({ folder: emptyFolder(), clock: { now: () => 0 } })
    onTestFinished(() => storage.close())
    const vault = createVault({ keys: storage.keys, keychain: createFakeKeychain() })
    // Both have looked and found none before either is stored.
    const later: Storage = {
      ...storage,
      commit: async (work) => {
        await new Promise(setImmediate)
        return storage.commit(work)
      },
    }
    const installKey = new InstallKey({ storage: later, vault })
    const [first, second] = await Promise.all([installKey.open(), installKey.open()])
    expect(signedBy(second)).toEqual(signedBy(first))
  })

  test('needs the vault: while it is closed the export says so and makes no key', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    await desk.link(provider, 'alice')
    await desk.app.protection.choosePassphrase('seven calm herons')
    await desk.restart()
    await expect(desk.app.report.make(wish())).rejects.toThrow('vault-closed')
    await desk.app.protection.unlock('seven calm herons')
    const { signedBy: signer } = await reportOf(desk)
    await desk.restart()
    await expect(desk.app.report.make(wish())).rejects.toThrow('vault-closed')
    await desk.app.protection.unlock('seven calm herons')
    expect((await reportOf(desk)).signedBy).toEqual(signer)
  })

  test.each([
    ['its sealed half', 'UPDATE install_key SET sealed = zeroblob(92)'],
    ['its fingerprint', 'UPDATE install_key SET fingerprint = zeroblob(32)'],
    ['its public half', 'UPDATE install_key SET public_key = zeroblob(44)'],
    ['its version', 'UPDATE install_key SET version = version + 1'],
  ])('damaged in %s is said to be so, and no other takes its place', async (_part, sql) => {
    const desk = await openDesk()
    await reportOf(desk)
    const raw = new Database(join(desk.folder, 'handback.db'))
    raw.exec(sql)
    const damaged = raw.prepare('SELECT * FROM install_key').get()
    await expect(desk.app.report.make(wish())).rejects.toThrow('signing-key-damaged')
    expect(raw.prepare('SELECT * FROM install_key').get()).toEqual(damaged)
    raw.close()
  })
})

test('a log changed behind Handback’s back is exported, and says where it no longer fits', async () => {
  const [provider, desk] = [await startProvider(), await openDesk()]
  const { account } = await desk.link(provider, 'alice')
  await desk.app.logOut.logOut(account.id)
  const raw = new Database(join(desk.folder, 'handback.db'))
  raw.exec('DROP TRIGGER evidence_refuses_update; UPDATE evidence SET at = at + 1 WHERE seq = 2')
  raw.close()
  const made = await desk.app.report.make(wish())
  expect(made.brokenAt).toBe(2)
  expect(verifyReport(made.text)).toMatchObject({
    kind: 'faulty',
    faults: [
      { kind: 'edited', seq: 2 },
      { kind: 'broken-before', seq: 2 },
    ],
  })
})

describe('saving a report', () => {
  const made = { text: 'the report', name: 'report.json', brokenAt: null }

  test('replaces the file, for its owner alone, and leaves nothing else behind', async () => {
    const desk = await openDesk()
    const folder = emptyFolder()
    const path = join(folder, 'report.json')
    writeFileSync(path, 'older', { mode: 0o644 })
    await desk.app.report.save(path, made)
    expect(readFileSync(path, 'utf8')).toBe('the report')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  test('where it cannot is a failure with the place in it, and what was there stays', async () => {
    const desk = await openDesk()
    const folder = emptyFolder()
    const path = join(folder, 'is-a-folder')
    mkdirSync(path)
    writeFileSync(join(path, 'kept'), 'older')
    await expect(desk.app.report.save(path, made)).rejects.toMatchObject({
      failure: { code: 'report-not-saved', values: { path }, retryable: true },
    })
    await expect(desk.app.report.save(join(folder, 'no', 'where'), made)).rejects.toThrow(
      'report-not-saved',
    )
    expect(readdirSync(folder)).toEqual(['is-a-folder'])
    expect(readdirSync(path)).toEqual(['kept'])
  })

  test('is offered under a name that says what it is, whose and of when', async () => {
    const provider = await startProvider({ name: 'meadow' })
    const desk = await openDesk()
    const { account } = await desk.link(provider, 'alice')
    const { name } = await desk.app.report.make(wish({ accountId: account.id, format: 'html' }))
    expect(name).toMatch(/^handback-evidence-meadow-\d{4}-\d\d-\d\d\.html$/)
    expect((await desk.app.report.make(wish())).name).toMatch(
      /^handback-evidence-\d{4}-\d\d-\d\d\.json$/,
    )
  })
})
