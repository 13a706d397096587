import { expect, test } from './fixture.ts'
import { acts } from './scenes/acts.ts'
import { examine } from './scenes/examine.ts'
import { play } from './scenes/play.ts'

/** `npm run test:looks`: every scene gets what in the gate only one of each act does. */
const isThorough = process.env['LOOKS'] === 'all'

const titles = acts.flatMap(({ scenes }) => scenes.map(({ name }) => name))

test('each scene has a name of its own', () => {
  expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted())
})

// Each act has its own app, folder and servers.
test.describe.configure({ mode: 'parallel' })

for (const act of acts) {
  test(`${act.name}: each scene passes axe in light and dark, and can be read in every language and size, with a quiet console`, async () => {
    test.setTimeout(isThorough ? 3_600_000 : 600_000)
    const faults: string[] = []
    const middle = act.scenes[Math.floor(act.scenes.length / 2)]
    await play(act, {
      begin: ({ page }) => {
        page.on('console', (line) => {
          if (line.type() === 'error') faults.push(`console: ${line.text()}`)
        })
        page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
      },
      look: async (scene, { app }) => {
        const found = await examine(app, isThorough || scene === middle)
        faults.push(...found.map((one) => `${scene.name}: ${one}`))
      },
    })
    expect(faults).toEqual([])
  })
}
