import { browserOf, goTo, link } from '../desk.ts'
import type { Act } from './scene.ts'

/** Everything is to go from this computer, in both ways. */
export const erasing: Act = {
  name: 'erasing',
  open: async (stage) => {
    const meadow = await stage.provider({ name: 'meadow' })
    await stage.launch()
    await link(stage.app, meadow, browserOf('alice'))
    await link(stage.app, meadow, browserOf('bob'))
    await meadow.goDown()
  },
  scenes: [
    {
      name: 'erase',
      reach: async (stage) => {
        await goTo(stage.page, 'Settings')
        await stage.button('Erase everything…').click()
        return stage.dialog.getByText(/is ended first/)
      },
    },
    {
      name: 'erase-now',
      reach: async ({ dialog }) => {
        await dialog.getByText('Erase now without ending access').click()
        await dialog.getByRole('button', { name: 'Erase now' }).click()
        return dialog.getByText('Type “erase” to go on.')
      },
    },
    {
      name: 'erase-under-way',
      reach: async ({ page, dialog }) => {
        await dialog.getByText('End access first, then erase').click()
        await dialog.getByRole('button', { name: /^End access to 2 accounts/ }).click()
        return page.getByText('Handback erases everything when access has ended.')
      },
    },
  ],
}
