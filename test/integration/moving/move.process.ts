// One computer that packs its accounts, or brings them, and dies by SIGKILL ahead of the n-th step of
// it: `move.process.ts FOLDER pack|bring ARCHIVE NTH`. Through before that, it says how many there were.
import { open } from 'node:fs/promises'
import { moveHandlers } from '../../../main/ipc/move-handlers.ts'
import { packPassphrase } from '../../support/move-words.ts'
import { interceptCalls } from '../../support/nth-call.ts'
import { openPlainProduct } from '../../support/plain-product.ts'

const [folder = '', what = '', archive = '', nth = ''] = process.argv.slice(2)
let product = openPlainProduct(folder)
product.network(false)
await product.app.start()
const window = moveHandlers(product.app, {
  chooseArchiveToWrite: () => Promise.resolve(archive),
  chooseArchiveToRead: () => Promise.resolve(archive),
  reopen: async (between) => {
    await product.app.stop({ drainMs: 0 })
    between?.()
    product = openPlainProduct(folder)
    product.network(false)
    await product.app.start()
  },
  eraseAll: () => Promise.resolve(),
})

const ofFiles = ['copyFileSync', 'renameSync', 'fsyncSync', 'rmSync', 'open']
const ofDatabases = ['exec', 'close', 'serialize']
let steps = 0
const step = (): void => {
  steps += 1
  if (steps === Number(nth)) process.kill(process.pid, 'SIGKILL')
}

/** What is written piece by piece goes through a handle. */
async function interceptHandles(): Promise<void> {
  const handle = await open(process.execPath)
  const methods = Object.getPrototypeOf(handle) as Record<string, (...given: unknown[]) => unknown>
  await handle.close()
  for (const name of ['writeFile', 'sync']) {
    const real = methods[name]
    methods[name] = function (this: unknown, ...given) {
      step()
      return real?.apply(this, given)
    }
  }
}

await interceptHandles()
const restore = interceptCalls((name) => {
  if (ofFiles.includes(name) || ofDatabases.includes(name)) step()
})
step()
if (what === 'bring') await window['move.chooseArchive']({})
await (what === 'pack'
  ? window['move.pack']({ passphrase: packPassphrase })
  : window['move.bring']({ passphrase: packPassphrase }))
restore()
process.stdout.write(String(steps))
await product.app.stop({ drainMs: 0 })
