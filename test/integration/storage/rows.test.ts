import { describe, expect, test } from 'vitest'
import type { HeldToken } from '../../../main/domain/token.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aClient, aJob, anAccount, aStep, aToken, link } from './stored-rows.ts'

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

describe('rows', () => {
  test('come back as they were stored', async () => {
    const storage = storageFolder().open()
    const account = anAccount({
      label: 'Work',
      here: 'logged-out',
      ending: { kind: 'ends-at', at: 9 },
    })
    const token = aToken({ kind: 'access_token', expiresAt: 5000 })
    const probe = { method: 'userinfo', verdict: 'alive', at: 2 } as const
    const job = aJob({
      attention: { reason: 'still-alive', since: 5, wayOut: 'manage-page' },
      lastFailure: 'http-503',
    })
    const step = aStep({ kind: 'access_token', probeBefore: probe })
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      stores.accounts.insert(account)
      stores.tokens.insert(token)
      stores.jobs.enqueue(job, [step])
      stores.pictures.replace(account.id, new Uint8Array([137, 80]))
    })
    expect(storage.read.clients.get('client-1')).toEqual(aClient())
    expect(storage.read.accounts.get(account.id)).toEqual(account)
    expect(storage.read.tokens.get(token.id)).toEqual(token)
    expect(storage.read.jobs.get(job.id)).toEqual(job)
    expect(storage.read.jobs.listSteps(job.id)).toEqual([step])
    expect(storage.read.pictures.find(account.id)).toEqual(new Uint8Array([137, 80]))
  })

  test('of a server from before device codes were known are read, and say that it has none', async () => {
    const storage = storageFolder().open()
    const client = aClient()
    const later = ['deviceAuthorizationEndpoint', 'pushedRequestEndpoint']
    const earlier = Object.fromEntries(
      Object.entries(client.metadata).filter(([name]) => !later.includes(name)),
    ) as unknown as typeof client.metadata
    await storage.commit((stores) => {
      stores.clients.insert({ ...client, metadata: earlier })
    })
    expect(storage.read.clients.get(client.ref).metadata).toEqual({
      ...earlier,
      deviceAuthorizationEndpoint: null,
      pushedRequestEndpoint: null,
    })
  })

  test('that do not exist: find gives undefined, get says not-found', () => {
    const { read } = storageFolder().open()
    for (const store of [read.accounts, read.clients, read.tokens, read.jobs]) {
      expect(store.find('nobody')).toBeUndefined()
      expect(() => store.get('nobody')).toThrow('not-found')
    }
  })

  test('one provider account has one row, removed or not', async () => {
    const storage = storageFolder().open()
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      stores.accounts.insert(anAccount({ subject: '987654', removedAt: 7 }))
    })
    await expect(
      storage.commit(({ accounts }) => accounts.insert(anAccount({ id: 'b', subject: '987654' }))),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(storage.read.accounts.list()).toEqual([])
    const { issuer } = anAccount()
    expect(storage.read.accounts.findByProviderAccount(issuer, '987654')?.id).toBe('account-1')
  })

  test('subjects that differ only in case are different people', async () => {
    const storage = storageFolder().open()
    await storage.commit(({ clients, accounts }) => {
      clients.insert(aClient())
      accounts.insert(anAccount({ id: 'a', subject: 'abc' }))
      accounts.insert(anAccount({ id: 'b', subject: 'ABC' }))
    })
    expect(storage.read.accounts.findByProviderAccount(anAccount().issuer, 'ABC')?.id).toBe('b')
  })

  test('a damaged one is an error that names it, and the others can be read', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit((stores) => {
      link(stores)
      stores.accounts.insert(anAccount({ id: 'whole' }))
    })
    folder
      .openRaw()
      .exec(`UPDATE accounts SET profile = '{"displayName":1}' WHERE id = 'account-1'`)
    expect(() => storage.read.accounts.get('account-1')).toThrow(
      'accounts row account-1: column profile cannot be read',
    )
    expect(storage.read.accounts.get('whole').id).toBe('whole')
  })

  test('client secrets are replaced and removed', async () => {
    const storage = storageFolder().open()
    const secret = {
      clientRef: 'client-1',
      field: 'client_secret',
      sealed: new Uint8Array([4]),
      fingerprint: new Uint8Array([5]),
      version: 1,
    } as const
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      stores.clientSecrets.replace(secret)
      stores.clientSecrets.replace({ ...secret, version: 2 })
    })
    expect(storage.read.clientSecrets.find('client-1', 'client_secret')?.version).toBe(2)
    await storage.commit((s) => s.clientSecrets.remove('client-1', 'client_secret'))
    expect(storage.read.clientSecrets.find('client-1', 'client_secret')).toBeUndefined()
  })
})

describe('tokens', () => {
  test('are listed refresh tokens first, newest first, without destroyed ones', async () => {
    const storage = storageFolder().open()
    const put = (id: string, kind: HeldToken['kind'], issuedAt: number) =>
      aToken({ id, kind, issuedAt })
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      stores.accounts.insert(anAccount())
      for (const token of [
        put('a-old', 'access_token', 1),
        put('r-old', 'refresh_token', 1),
        put('r-new', 'refresh_token', 2),
        put('a-new', 'access_token', 2),
        put('r-gone', 'refresh_token', 3),
      ]) {
        stores.tokens.insert(token)
      }
      stores.tokens.destroy('r-gone', 9)
      stores.tokens.markReplaced('r-new', 8)
    })
    expect(ids(storage.read.tokens.listHeld('account-1'))).toEqual([
      'r-new',
      'r-old',
      'a-new',
      'a-old',
    ])
    expect(storage.read.tokens.findCurrent('account-1', 'refresh_token')?.id).toBe('r-old')
    expect(storage.read.tokens.countHeld()).toBe(4)
    expect(storage.read.tokens.get('r-gone')).toMatchObject({ sealed: null, destroyedAt: 9 })
  })

  test('destroying one twice keeps the first time, and it never comes back', async () => {
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit(link)
    await storage.commit(({ tokens }) => tokens.destroy('token-1', 5))
    await storage.commit(({ tokens }) => tokens.destroy('token-1', 6))
    expect(storage.read.tokens.get('token-1').destroyedAt).toBe(5)
    expect(() =>
      folder.openRaw().exec(`UPDATE tokens SET sealed = x'00', destroyed_at = NULL`),
    ).toThrow('does not come back')
  })
})

describe('jobs', () => {
  async function linkedStorage(accounts: number) {
    const folder = storageFolder()
    const storage = folder.open()
    await storage.commit((stores) => {
      stores.clients.insert(aClient())
      for (let n = 1; n <= accounts; n += 1) stores.accounts.insert(anAccount({ id: `a${n}` }))
    })
    return { storage, folder }
  }

  test('an account has one open job at most, and may have another when it is closed', async () => {
    const { storage } = await linkedStorage(1)
    const job = aJob({ accountId: 'a1' })
    await storage.commit(({ jobs }) => jobs.enqueue(job, []))
    const second = { ...job, id: 'job-2' }
    await expect(storage.commit(({ jobs }) => jobs.enqueue(second, []))).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    await storage.commit(({ jobs }) => {
      jobs.update({ ...job, state: 'closed', closedAt: 4, ending: { kind: 'proven' } })
      jobs.enqueue(second, [])
    })
    expect(storage.read.jobs.findOpen('a1')?.id).toBe('job-2')
  })

  test('only what is due is claimed, once, earliest first; a crash frees it', async () => {
    const { storage } = await linkedStorage(3)
    await storage.commit(({ jobs }) => {
      jobs.enqueue(aJob({ id: 'later', accountId: 'a1', nextAttemptAt: 30 }), [])
      jobs.enqueue(aJob({ id: 'second', accountId: 'a2', nextAttemptAt: 20 }), [])
      jobs.enqueue(aJob({ id: 'first', accountId: 'a3', nextAttemptAt: 10 }), [])
    })
    const host = 'meadow.example'
    expect(storage.read.jobs.listHosts()).toEqual([{ host, nextAttemptAt: 10 }])
    const claimed = await storage.commit(({ jobs }) => jobs.claimDue(host, 25, 10))
    expect(ids(claimed)).toEqual(['first', 'second'])
    expect(claimed.every((job) => job.state === 'running')).toBe(true)
    expect(await storage.commit(({ jobs }) => jobs.claimDue(host, 25, 10))).toEqual([])
    expect(storage.read.jobs.listHosts()).toEqual([{ host, nextAttemptAt: 30 }])
    expect(await storage.commit(({ jobs }) => jobs.releaseStuck(26))).toBe(2)
    expect(storage.read.jobs.get('first')).toMatchObject({ state: 'pending', nextAttemptAt: 26 })
  })

  test('pages miss no job, even where many were stored at one instant', async () => {
    const { storage } = await linkedStorage(9)
    const instants = [1, 2, 2, 2, 2, 3, 3, 4, 5]
    await storage.commit(({ jobs }) =>
      instants.forEach((createdAt, n) =>
        jobs.enqueue(aJob({ id: `j${n}`, accountId: `a${n + 1}`, createdAt }), []),
      ),
    )
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const page = storage.read.jobs.list({ limit: 2, ...(before === undefined ? {} : { before }) })
      if (page.length === 0) break
      seen.push(...page.map((job) => job.createdAt))
      before = page.at(-1)?.createdAt
    }
    expect(seen).toEqual([...instants].reverse())
  })

  test('cannot be cancelled once something was sent, nor be deleted', async () => {
    const { storage, folder } = await linkedStorage(1)
    const job = aJob({ accountId: 'a1', firstSentAt: 5 })
    await storage.commit(({ jobs }) => jobs.enqueue(job, []))
    await expect(
      storage.commit(({ jobs }) => jobs.update({ ...job, state: 'cancelled' })),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' })
    const raw = folder.openRaw()
    expect(() => raw.exec('DELETE FROM jobs')).toThrow('never deleted')
    expect(() => raw.exec('DELETE FROM accounts')).toThrow('never deleted')
  })
})

describe('handed-in tokens', () => {
  test('stand beside the linked account of the same person, which alone is found by it', async () => {
    const { open } = storageFolder()
    const storage = open()
    const person = { issuer: 'https://meadow.example', subject: '987654' }
    await storage.commit(({ accounts, clients }) => {
      clients.insert(aClient())
      accounts.insert(anAccount({ id: 'one', origin: 'handed-in', ...person }))
      accounts.insert(anAccount({ id: 'other', origin: 'handed-in', ...person }))
      accounts.insert(anAccount({ id: 'linked', ...person }))
    })
    const found = storage.read.accounts.findByProviderAccount(person.issuer, person.subject)
    expect(found?.id).toBe('linked')
    expect(storage.read.accounts.get('one').origin).toBe('handed-in')
  })

  test('are found by their fingerprint while they are held', async () => {
    const { open } = storageFolder()
    const storage = open()
    const fingerprint = new Uint8Array([4, 5, 6])
    await storage.commit((stores) => {
      link(stores)
      stores.tokens.insert(aToken({ id: 'mine', fingerprint }))
      stores.tokens.learn('mine', ['repo'], 99)
    })
    expect(storage.read.tokens.findByFingerprint(fingerprint)).toMatchObject({
      id: 'mine',
      scopes: ['repo'],
      expiresAt: 99,
    })
    await storage.commit(({ tokens }) => tokens.destroy('mine', 5))
    expect(storage.read.tokens.findByFingerprint(fingerprint)).toBeUndefined()
  })
})
