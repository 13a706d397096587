// Opens the data folder and dies by SIGKILL ahead of the n-th step: the computer
// stops in the middle of an upgrade. Says "done" where it was through before.
import { systemClock } from '../../../main/system/clock.ts'
import { openStorage } from '../../../main/storage/open-storage.ts'
import { interceptCalls } from '../../support/nth-call.ts'

const [folder = '', nth = ''] = process.argv.slice(2)
let left = Number(nth)
// One for each step; the calls in between are failed one by one in upgrade.test.ts.
const steps = ['copyFileSync', 'renameSync', 'fsyncSync', 'exec', 'close']
interceptCalls((name) => {
  if (steps.includes(name)) left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
})
const storage = openStorage({ folder, clock: systemClock })
process.stdout.write('done')
await storage.close()
