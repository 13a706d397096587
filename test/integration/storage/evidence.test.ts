import { describe, expect, test } from 'vitest'
import type { EvidenceBody } from '../../../main/domain/evidence.ts'
import { canonicalJson } from '../../../main/storage/canonical-json.ts'
import { evidenceHash } from '../../../main/storage/evidence-chain.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aJob, aStep, link } from './stored-rows.ts'

const probe = { method: 'userinfo', verdict: 'dead', at: 4 } as const

/** One of each kind. */
const bodies: readonly EvidenceBody[] = [
  { kind: 'linked', scopes: ['openid'] },
  { kind: 'logged-in' },
  { kind: 'logged-out' },
  { kind: 'logged-out-undone' },
  { kind: 'refreshed' },
  { kind: 'checked', verdict: 'alive', method: 'userinfo' },
  { kind: 'revocation-requested', tokens: 1 },
  { kind: 'revocation-cancelled' },
  {
    kind: 'attempt',
    token: 'refresh_token',
    endpoint: 'https://meadow.example/revoke',
    outcome: { kind: 'wait', untilMs: 5, why: 'http-503' },
    status: 503,
    answer: 'später "bitte" \u2028',
  },
  { kind: 'probe', token: 'access_token', when: 'after', result: probe, status: 401 },
  { kind: 'reopened' },
  { kind: 'closed', ending: { kind: 'ends-at', at: 9 } },
  { kind: 'tokens-destroyed', tokens: 2 },
  { kind: 'removed-from-list' },
]

async function storageWithEvidence() {
  const folder = storageFolder()
  const storage = folder.open()
  const appended = await storage.commit((stores) => {
    link(stores)
    stores.jobs.enqueue(aJob(), [aStep()])
    return bodies.map((body, n) =>
      stores.evidence.append({
        at: n,
        accountId: 'account-1',
        jobId: n > 5 ? 'job-1' : null,
        body,
      }),
    )
  })
  return { folder, storage, appended }
}

describe('evidence', () => {
  test('comes back oldest first, every kind as it was written', async () => {
    const { storage, appended } = await storageWithEvidence()
    expect(storage.read.evidence.listForAccount('account-1')).toEqual(appended)
    expect(appended.map((entry) => entry.body)).toEqual(bodies)
    expect(storage.read.evidence.listForJob('job-1')).toEqual(appended.slice(6))
  })

  test('is a chain: each hash covers the entry and the hash before it', async () => {
    const { storage, appended } = await storageWithEvidence()
    appended.forEach((entry, n) => {
      expect(entry.seq).toBe(n + 1)
      expect(entry.prevHash).toBe(appended[n - 1]?.hash ?? '0'.repeat(64))
      expect(evidenceHash(entry)).toBe(entry.hash)
    })
    expect(new Set(appended.map((entry) => entry.hash)).size).toBe(bodies.length)
    expect(storage.findBrokenEvidence()).toBeUndefined()
  })

  test.each([
    ['update', `UPDATE evidence SET at = 0 WHERE seq = 2`],
    ['delete', `DELETE FROM evidence WHERE seq = 2`],
    ['delete of the last', `DELETE FROM evidence WHERE seq = 14`],
    ['replace', `INSERT OR REPLACE INTO evidence SELECT * FROM evidence WHERE seq = 2`],
    [
      'gap',
      `INSERT INTO evidence SELECT 99, at, account_id, job_id, body, hash, hash FROM evidence LIMIT 1`,
    ],
  ])('the database refuses an %s', async (_name, sql) => {
    const { folder, storage, appended } = await storageWithEvidence()
    expect(() => folder.openRaw().exec(sql)).toThrow('append-only')
    expect(storage.read.evidence.listForAccount('account-1')).toEqual(appended)
  })

  test.each([
    ['a changed time', `UPDATE evidence SET at = 77 WHERE seq = 3`, 3],
    ['a changed body', `UPDATE evidence SET body = '{"kind":"logged-in"}' WHERE seq = 5`, 5],
    ['a moved entry', `UPDATE evidence SET job_id = NULL WHERE seq = 8`, 8],
    ['a missing entry', `DELETE FROM evidence WHERE seq = 4`, 4],
  ])('%s, made past the triggers, is found', async (_name, sql, seq) => {
    const { folder, storage } = await storageWithEvidence()
    const raw = folder.openRaw()
    raw.exec('DROP TRIGGER evidence_refuses_update; DROP TRIGGER evidence_refuses_delete')
    raw.exec(sql)
    expect(storage.findBrokenEvidence()).toBe(seq)
  })

  test('of work that was taken back leaves no gap', async () => {
    const { storage } = await storageWithEvidence()
    const entry = {
      at: 1,
      accountId: 'account-1',
      jobId: null,
      body: { kind: 'reopened' },
    } as const
    await Promise.allSettled([
      storage.commit(({ evidence }) => {
        evidence.append(entry)
        throw new Error('no')
      }),
      storage.commit(({ evidence }) => evidence.append(entry)),
    ])
    expect(storage.read.evidence.listForAccount('account-1').at(-1)?.seq).toBe(bodies.length + 1)
    expect(storage.findBrokenEvidence()).toBeUndefined()
  })

  test('canonical text does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe(
      '{"a":"é","b":[{"c":null,"d":1}]}',
    )
  })
})
