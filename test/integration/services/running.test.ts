import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Running } from '../../../main/services/running.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { topics, type Topic } from '../../../main/system/events.ts'
import { openPlainProduct } from '../../support/plain-product.ts'
import { openDesk, startProvider } from '../../support/service-desk.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handback-running-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('closed while it is being started, it starts first and ends then: nothing of it goes on over closed files', async () => {
  let disk = Promise.resolve()
  const desk = await openDesk(undefined, (deps) => {
    const storage = openStorage(deps)
    return { ...storage, commit: (work) => disk.then(() => storage.commit(work)) }
  })
  const slow = Promise.withResolvers<undefined>()
  const before = desk.app
  disk = slow.promise.then(() => undefined)
  const order: string[] = []
  const started = desk.restart().then(() => order.push('started'))
  await expect.poll(() => desk.app !== before).toBe(true)
  const stopped = desk.app.stop({ drainMs: 0 }).then(() => order.push('stopped'))
  desk.clock.advance(5000)
  await new Promise(setImmediate)
  slow.resolve(undefined)
  await Promise.all([started, stopped])
  expect(order).toEqual(['started', 'stopped'])
})

test('closed while the keychain still keeps it waiting, nothing begins when the keychain answers at last', async () => {
  const desk = await openDesk()
  await desk.link(await startProvider(), 'alice')
  const keychain = desk.keychain.hold()
  await desk.restart()
  const surprises: unknown[] = []
  const surprised = (error: unknown): void => void surprises.push(error)
  process.on('unhandledRejection', surprised)
  onTestFinished(() => void process.off('unhandledRejection', surprised))
  await desk.app.stop({ drainMs: 0 })
  keychain.release()
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  desk.network(true)
  expect(surprises).toEqual([])
})

test('opened anew, everything that a window may have asked about counts as changed', async () => {
  const folder = newFolder()
  const lost: unknown[] = []
  const running = new Running(
    () => openPlainProduct(folder).app,
    (error) => lost.push(error),
  )
  await running.product.start()
  const told = new Set<Topic>()
  running.onOpen((product) => void product.events.on((topic) => told.add(topic)))
  told.clear()
  await running.reopen()
  expect([...told].toSorted()).toEqual([...topics].toSorted())
  expect(lost).toEqual([])
  await running.product.stop({ drainMs: 0 })
})
