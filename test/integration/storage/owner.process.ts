// Run by plain `node`: opens the data folder as its owner and stores one account. `node --expose-gc
// owner.process.ts <folder>` prints `owner`, or the code of the failure; an owner stays until it is killed.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { FailureError } from '../../../main/domain/failure.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { systemClock } from '../../../main/system/clock.ts'
import { link } from './stored-rows.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: owner.process.ts <folder>')
try {
  await own(folder)
  // Nothing refers to the storage any more: an owner stays one all the same.
  for (let turn = 0; turn < 5; turn += 1) {
    await nextTurn()
    globalThis.gc?.()
  }
  process.stdout.write('owner\n')
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`${error instanceof FailureError ? error.failure.code : String(error)}\n`)
}

async function own(owned: string): Promise<void> {
  const storage = openStorage({ folder: owned, clock: systemClock })
  if (storage.read.clients.list().length === 0) await storage.commit((stores) => link(stores))
}
