import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { spoilTable } from '../../support/spoil-table.ts'
import { browserOf, link, row } from '../desk.ts'
import type { Act, Scene, Stage } from './scene.ts'

const dataOf = ({ app }: Stage): string => join(app.userData, 'data')

async function linkedBoth(stage: Stage): Promise<void> {
  const meadow = await stage.provider({ name: 'meadow' })
  await link(stage.app, meadow, browserOf('alice'))
  await stage.app.close()
  const backup = join(dataOf(stage), 'handback.backup.db')
  const older = join(stage.app.userData, 'older-backup.db')
  copyFileSync(backup, older)
  await stage.relaunch()
  await link(stage.app, meadow, browserOf('bob'))
  await stage.app.close()
  copyFileSync(older, backup)
}

/** The data file was damaged, with a backup and without. */
export const recovery: Act = {
  name: 'recovery',
  open: async (stage) => {
    await stage.launch()
    await linkedBoth(stage)
  },
  scenes: [
    {
      name: 'recovery-from-backup',
      reach: async (stage) => {
        spoilTable(join(dataOf(stage), 'handback.db'), 'tokens')
        await stage.relaunch()
        return stage.page.getByRole('heading', { level: 1, name: 'Data recovery' })
      },
      leave: (stage) => stage.button('I have read this').click(),
    },
    {
      name: 'recovery-started-empty',
      reach: async (stage) => {
        await stage.app.close()
        spoilTable(join(dataOf(stage), 'handback.db'), 'tokens')
        rmSync(join(dataOf(stage), 'handback.backup.db'))
        await stage.relaunch()
        return stage.page.getByText(/no backup could be opened/)
      },
    },
  ],
}

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0

/** A read-only bind mount stops root too; permission bits would not. */
function seal(folder: string): boolean {
  if (process.platform !== 'linux' || !mount('--bind', folder, folder)) return false
  return mount('-o', 'remount,bind,ro', folder)
}

/** Only as root on Linux; elsewhere nobody can make a read-only mount. */
const canSeal = process.getuid?.() === 0
const whereSealed = (scenes: readonly Scene[]): readonly Scene[] => (canSeal ? scenes : [])

/** The data folder can't be written: one can look, and nothing else. */
export const lookOnly: Act = {
  name: 'look-only',
  open: async (stage) => {
    await stage.launch()
    await link(stage.app, await stage.provider({ name: 'meadow' }), browserOf('alice'))
    await stage.app.close()
    const data = dataOf(stage)
    if (!seal(data)) throw new Error('This system lets nobody make a read-only mount.')
    stage.after(() => spawnSync('umount', [data]))
    await stage.relaunch()
  },
  scenes: whereSealed([
    {
      name: 'look-only',
      reach: ({ page }) => page.getByText(/^The data folder can’t be written to/),
    },
    {
      name: 'look-only-refused',
      reach: async ({ page, dialog }) => {
        await row(page, 'alice')
          .getByRole('button', { name: /^Log out of/ })
          .click()
        return dialog.getByText('The data folder can’t be written to.')
      },
    },
  ]),
}
