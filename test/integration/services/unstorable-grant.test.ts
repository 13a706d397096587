import { expect, test } from 'vitest'
import { providerFor } from '../../../main/providers/catalogue.ts'
import { failure } from '../../../main/domain/failure.ts'
import { FinishSignIn } from '../../../main/services/finish-sign-in.ts'
import { OwnAppDrafts } from '../../../main/services/own-app-drafts.ts'
import { nodeHttp } from '../../../main/system/http-node.ts'
import { openWorld, type World } from '../../support/revocation-world.ts'
import { clientAt, failureOf, trip } from '../../support/sign-in-setup.ts'
import { startProvider } from '../../support/service-desk.ts'
import { inEnglish } from '../../support/in-english.ts'

function finishWithFullDisk(
  { storage, vault, clock, owed }: World,
  disk = { full: true },
): FinishSignIn {
  const commit: World['storage']['commit'] = (work) =>
    disk.full ? Promise.reject(failure('storage-full')) : storage.commit(work)
  const full = { ...storage, commit }
  const pictures = { refresh: () => Promise.resolve() }
  const nobody = { emit: () => {}, on: () => () => {}, wake: () => {} }
  const deps = { storage: full, vault, clock, http: nodeHttp, events: nobody, queue: nobody }
  const drafts = new OwnAppDrafts()
  return new FinishSignIn({ ...deps, pictures, owed, language: inEnglish, drafts })
}

test('a new grant that can’t be stored is handed back at once, and no end is claimed', async () => {
  const provider = await startProvider()
  const opened = await clientAt(provider)
  const { result } = await trip(opened, { login: 'alice' })
  expect(providerFor(result.issuer).revocation.kind).toBe('rfc7009')
  const finish = finishWithFullDisk(await openWorld({}))
  const found = await failureOf(finish.store({ opened, newSecrets: [], result, expected: null }))
  expect(found.code).toBe('grant-not-stored')
  const alive = await Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))
  expect(alive).toEqual([false, false])
})

test('a log-in that can’t be stored does not end the access there is, and is held once there is room', async () => {
  const provider = await startProvider()
  const opened = await clientAt(provider)
  const { result } = await trip(opened, { login: 'alice' })
  const world = await openWorld({})
  await world.storage.commit((stores) => {
    const account = stores.accounts.get('account-1')
    stores.accounts.update({ ...account, issuer: result.issuer, subject: result.subject })
  })
  const disk = { full: true }
  const finish = finishWithFullDisk(world, disk)
  const found = await failureOf(
    finish.store({ opened, newSecrets: null, result, expected: 'account-1' }),
  )
  expect(found.code).toBe('storage-full')
  expect(await provider.isActive(result.tokens.access.secret.reveal())).toBe(true)
  expect(world.storage.read.tokens.countHeld()).toBe(0)
  const errors: unknown[] = []
  await world.owed.retry((error) => errors.push(error))
  expect(errors).toHaveLength(1)
  disk.full = false
  await world.owed.retry((error) => errors.push(error))
  expect(errors).toHaveLength(1)
  expect(world.owed.count).toBe(0)
  expect(world.storage.read.tokens.countHeld()).toBe(2)
})
