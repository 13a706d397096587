import { expect, test } from 'vitest'
import type { WritableStores } from '../../../main/storage/storage.types.ts'
import { storageFolder } from './storage-in-folder.ts'
import { aClient, aJob, anAccount, aToken } from './stored-rows.ts'

const before = 10_000

const ours = aClient({
  registeredByUs: true,
  registrationClientUri: 'https://meadow.example/reg/1',
})
const managed = {
  clientRef: 'client-1',
  field: 'registration_access_token',
  sealed: new Uint8Array([1]),
  fingerprint: new Uint8Array([1]),
  version: 1,
} as const
const ended = anAccount({ here: 'logged-out', there: 'ended', endedAt: before })

/** What is stored beside a registration with its token; then whether it may be deleted. */
async function isUnused(
  beside: (stores: WritableStores) => void,
  client = ours,
  keys = true,
): Promise<boolean> {
  const storage = storageFolder().open()
  await storage.commit((stores) => {
    stores.clients.insert(client)
    if (keys) stores.clientSecrets.replace(managed)
    beside(stores)
  })
  return storage.read.clients.listUnused(before).length === 1
}

test.each<[string, (stores: WritableStores) => void]>([
  ['nobody was ever linked', () => {}],
  ['its account ended', ({ accounts }) => accounts.insert(ended)],
  [
    'its account was taken off the list',
    ({ accounts }) => accounts.insert(anAccount({ removedAt: before })),
  ],
  [
    'its tokens are destroyed',
    ({ accounts, tokens }) => {
      accounts.insert(ended)
      tokens.insert(aToken({ sealed: null, destroyedAt: before }))
    },
  ],
  [
    'somebody has access through another one',
    ({ accounts, clients }) => {
      clients.insert(aClient({ ref: 'client-2' }))
      accounts.insert(anAccount({ clientRef: 'client-2' }))
    },
  ],
])('a registration of ours may be deleted where %s', async (_, beside) => {
  expect(await isUnused(beside)).toBe(true)
})

test.each<[string, (stores: WritableStores) => void]>([
  ['an account has access', ({ accounts }) => accounts.insert(anAccount())],
  [
    'an account may have access',
    ({ accounts }) => accounts.insert(anAccount({ there: 'unknown' })),
  ],
  [
    'an account has to sign in again',
    ({ accounts }) => accounts.insert(anAccount({ there: 'sign-in-needed' })),
  ],
  [
    'an account ended a moment ago',
    ({ accounts }) => accounts.insert({ ...ended, endedAt: before + 1 }),
  ],
  [
    'one of two accounts has access',
    ({ accounts }) => {
      accounts.insert(ended)
      accounts.insert(anAccount({ id: 'account-2' }))
    },
  ],
  [
    'a token of it is held',
    ({ accounts, tokens }) => {
      accounts.insert(ended)
      tokens.insert(aToken())
    },
  ],
  [
    'a token of it is held for an account that has another one now',
    ({ accounts, clients, tokens }) => {
      clients.insert(aClient({ ref: 'client-2' }))
      accounts.insert(anAccount({ clientRef: 'client-2' }))
      tokens.insert(aToken())
    },
  ],
  [
    'a job is open',
    ({ accounts, jobs }) => {
      accounts.insert(ended)
      jobs.enqueue(aJob(), [])
    },
  ],
])('a registration of ours stays while %s', async (_, beside) => {
  expect(await isUnused(beside)).toBe(false)
})

test('a registration stays that is not ours, too young, or not ours to delete', async () => {
  expect(await isUnused(() => {}, { ...ours, registeredByUs: false })).toBe(false)
  expect(await isUnused(() => {}, { ...ours, createdAt: before + 1 })).toBe(false)
  expect(await isUnused(() => {}, { ...ours, registrationClientUri: null })).toBe(false)
  expect(await isUnused(() => {}, ours, false)).toBe(false)
})
