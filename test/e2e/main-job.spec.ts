import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import type { TestProvider } from '../support/openid-provider.types.ts'
import { signInAsPerson } from '../support/person.ts'
import { filesUnder, plantedTexts, plantedToken, tokensIn } from '../support/token-scan.ts'
import { browserOf, link, logIn, logOut, revoke, row, setOffline } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { ipcTraffic, recordIpc } from './ipc-traffic.ts'

const revocations = (provider: TestProvider): URLSearchParams[] =>
  provider.requests.filter((one) => one.path.endsWith('/token/revocation')).map((one) => one.body)

/** Asks the provider as Handback would, but without `prompt=consent`: does it show the page? */
async function pagesWithoutPrompt(
  address: string,
  browser: ReturnType<typeof browserOf>,
): Promise<readonly string[]> {
  const url = new URL(address)
  url.searchParams.delete('prompt')
  return (await signInAsPerson(url.href, { ...browser, deliver: false })).pages
}

const tokensOf = (...providers: readonly TestProvider[]): string[] =>
  providers.flatMap((provider) => provider.issued).map((one) => one.token)

const lineOf = (kind: string): RegExp => new RegExp(`^${kind} handback\\S* `, 'm')

/** The files that hold something, so that a scan of them means something. */
const filledFiles = (folder: string): string[] =>
  filesUnder(folder)
    .filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0)
    .map((file) => relative(folder, file))

/** What the scan is worth: a token planted on purpose, in each form and in each place, is found. */
function expectPlantedToBeFound(folder: string, traffic: string): void {
  const planted = plantedTexts().map((one) => ({ ...one, file: join(folder, `${one.form}.log`) }))
  try {
    for (const { file, text } of planted) writeFileSync(file, `token=${text}&more`)
    const everything = planted.map(({ text }) => `{"token":"${text}"}`).join('\n')
    expect(tokensIn(folder, `${traffic}\n${everything}`, [plantedToken]).sort()).toEqual(
      planted
        .flatMap(({ form, file }) => [
          `token 0 (${form}) in ${file}`,
          `token 0 (${form}) in recorded`,
        ])
        .sort(),
    )
  } finally {
    for (const { file } of planted) rmSync(file, { force: true })
  }
  expect(tokensIn(folder, traffic, [plantedToken])).toEqual([])
}

test(
  'links three accounts, logs out offline, logs in silently, and ends one access through an outage and a kill',
  { tag: '@package' },
  async () => {
    test.setTimeout(180_000)
    const meadow = await startOpenIdProvider({ name: 'meadow' })
    const harbour = await startOpenIdProvider({ name: 'harbour' })
    const [alice, bob, carol] = [browserOf('alice'), browserOf('bob'), browserOf('carol')]
    let app = await launchApp()
    const { userData } = app
    await recordIpc(app)
    let traffic = ''
    try {
      // Linking asks for consent, and only then.
      expect((await link(app, meadow, alice)).pages).toEqual(['login', 'consent'])
      expect((await link(app, meadow, bob)).pages).toEqual(['login', 'consent'])
      expect((await link(app, harbour, carol)).pages).toEqual(['login', 'consent'])
      const addresses = await app.openedAddresses()
      const [forAlice = '', forBob = ''] = addresses

      // Logging out works offline and tells the provider nothing.
      await setOffline(app, true)
      const before = meadow.requests.length
      await logOut(app.page, 'alice')
      await expect(app.page.getByRole('row', { name: /^Meadow account( \d)?,/ })).toContainText(
        'Here: logged out',
      )
      await expect(app.page.getByRole('grid').getByText('alice')).toBeHidden()
      expect(meadow.requests.length).toBe(before)
      await setOffline(app, false)

      // Logging in again shows no page at all.
      expect((await logIn(app, alice)).pages).toEqual([])
      await expect(row(app.page, 'alice')).toContainText('At Meadow: allowed')

      // Revoked while the provider is down; the app dies; both come back.
      await meadow.goDown()
      await revoke(app.page, 'alice')
      await expect(app.page.getByRole('row', { name: /^Meadow account( \d)?,/ })).toContainText(
        'At Meadow: being revoked',
      )
      traffic += await ipcTraffic(app)
      await app.kill()
      // What the dead app left behind, before anything tidies it up.
      expect(filledFiles(userData)).toContain('data/handback.db-wal')
      expect(tokensIn(userData, traffic, tokensOf(meadow, harbour))).toEqual([])
      expectPlantedToBeFound(userData, traffic)
      app = await launchApp({ userData })
      await recordIpc(app)
      const ending = app.page.getByRole('row', { name: /^Meadow account( \d)?,/ })
      await expect(ending).toContainText('At Meadow: being revoked')
      await meadow.comeBack()
      await ending.getByRole('button', { name: /^Try now/ }).click()
      await expect(ending).toContainText(/At Meadow: ended, checked/)

      // The truth is asked of the provider.
      const held = (login: string): string[] =>
        [...meadow.issued, ...harbour.issued]
          .filter((one) => one.subject === login)
          .map((one) => one.token)
      expect(held('alice').length).toBeGreaterThanOrEqual(3)
      for (const token of held('alice')) expect(await meadow.isActive(token)).toBe(false)
      for (const token of held('bob')) expect(await meadow.isActive(token)).toBe(true)
      for (const token of held('carol')) expect(await harbour.isActive(token)).toBe(true)

      // At most one duplicate per step in flight: nothing was in flight when it was killed.
      const sent = revocations(meadow).map((body) => body.get('token'))
      expect(new Set(sent)).toEqual(new Set(held('alice')))
      expect(sent.length).toBe(new Set(sent).size)

      // The consent is gone with it; bob's is not.
      expect(await pagesWithoutPrompt(forAlice, alice)).toEqual(['consent'])
      expect(await pagesWithoutPrompt(forBob, bob)).toEqual([])

      // No token anywhere on disk or on its way to the window and back.
      traffic += await ipcTraffic(app)
      for (const kind of ['request', 'reply', 'event']) expect(traffic).toMatch(lineOf(kind))
      expect(traffic).toContain('lamp.there.ended-proven')
      await app.close()
      expect(filledFiles(userData)).toEqual(
        expect.arrayContaining(['data/handback.backup.db', 'data/handback.db', 'settings.json']),
      )
      expect(tokensIn(userData, traffic, tokensOf(meadow, harbour))).toEqual([])
      expectPlantedToBeFound(userData, traffic)
    } finally {
      await app.kill()
      await Promise.all([meadow.close(), harbour.close()])
      removeFolder(userData)
    }
  },
)
