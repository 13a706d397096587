// Run by plain `node`: opens the data folder as its owner and stores one account. `node owner.process.ts
// <folder>` prints `owner`, or the code of the failure; an owner stays until it is killed.
import { FailureError } from '../../../main/domain/failure.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { systemClock } from '../../../main/system/clock.ts'
import { link } from './stored-rows.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: owner.process.ts <folder>')
try {
  const storage = openStorage({ folder, clock: systemClock })
  if (storage.read.clients.list().length === 0) await storage.commit((stores) => link(stores))
  process.stdout.write('owner\n')
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`${error instanceof FailureError ? error.failure.code : String(error)}\n`)
}
