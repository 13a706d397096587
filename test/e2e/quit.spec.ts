import { startOpenIdProvider } from '../support/openid-provider.ts'
import { browserOf, link, revoke, row } from './desk.ts'
import { expect, launchApp, removeFolder, test, type App } from './fixture.ts'

interface Asked {
  quitQuestions?: string[]
}

/** The next questions are answered so, and kept. */
const answerQuestions = (app: App, response: 0 | 1): Promise<void> =>
  app.evaluateMain(({ dialog }, answer) => {
    const kept = globalThis as Asked
    kept.quitQuestions ??= []
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message } = args.at(-1) as { message: string }
      kept.quitQuestions?.push(message)
      return Promise.resolve({ response: answer, checkboxChecked: false })
    }
  }, response)

const questions = (app: App): Promise<string[]> =>
  app.evaluateMain(() => (globalThis as Asked).quitQuestions ?? [])

test('quitting with a revocation waiting says that nothing is sent meanwhile, and it goes on at the next start', async () => {
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  let app = await launchApp()
  const { userData } = app
  try {
    await link(app, meadow, browserOf('alice'))
    await meadow.goDown()
    await revoke(app.page, 'alice')
    await expect(app.page.getByRole('row', { name: /^Meadow account/ })).toContainText(/next try/)
    await answerQuestions(app, 1)
    await app.evaluateMain(({ app: electronApp }) => electronApp.quit())
    await expect.poll(() => questions(app)).toHaveLength(1)
    expect((await questions(app))[0]).toContain('1 revocation is waiting')
    // Still here, and still at work.
    await expect(app.page.getByRole('row', { name: /^Meadow account/ })).toBeVisible()
    await app.close()
    await meadow.comeBack()
    app = await launchApp({ userData })
    const again = app.page.getByRole('row', { name: /^Meadow account/ })
    await again.getByRole('button', { name: /^Try now/ }).click()
    await expect(again).toContainText(/At Meadow: ended, checked/, { timeout: 30_000 })
    await expect(row(app.page, 'alice')).toBeHidden()
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(userData)
  }
})
