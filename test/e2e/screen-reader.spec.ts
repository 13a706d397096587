import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import { answerNext, browserOf, goTo, row, setOffline } from './desk.ts'
import { expect, launchApp, removeFolder, test } from './fixture.ts'
import { Listener } from './heard.ts'
import { tabTo } from './keyboard.ts'

const file = resolve(import.meta.dirname, '../../docs/screen-reader.md')

test('a screen reader hears the main job as docs/screen-reader.md has it', async () => {
  test.skip(process.platform !== 'linux', 'Settings differ by system; the file has those of Linux')
  test.setTimeout(120_000)
  const meadow = await startOpenIdProvider({ name: 'meadow' })
  const app = await launchApp()
  const { page } = app
  const { keyboard } = page
  const dialog = page.getByRole('dialog')
  const alice = row(page, 'alice')
  const hidden = row(page, 'Meadow account')
  const ear = await Listener.to(page)
  const pages: string[] = []
  const add = (title: string, lines: readonly string[]): void => {
    pages.push(`## ${title}\n\n\`\`\`text\n${lines.map(steady).join('\n')}\n\`\`\`\n`)
  }
  const screen = async (title: string): Promise<void> => add(title, await ear.screen())
  /** What is said while something is done, and where the focus is then. */
  const after = async (title: string): Promise<void> => {
    const said = lasting(await ear.announced()).map((line) => `says: ${line}`)
    add(title, [...said, `focus: ${await ear.focus()}`])
  }
  try {
    await expect(page.getByRole('heading', { name: /^Log out here/ })).toBeVisible()
    await screen('The first start')

    await keyboard.press('Control+n')
    await expect(page.getByLabel('Address of the provider')).toBeFocused()
    await after('Ctrl+N: Link account')
    await keyboard.type('nobody.invalid')
    await keyboard.press('Enter')
    await expect(dialog.getByText('nobody.invalid can’t be reached.')).toBeVisible()
    await after('An address that leads nowhere')
    await page.getByLabel('Address of the provider').fill(meadow.issuer)
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Link account' })).toBeFocused()
    await after('An address that is one')
    await screen('What is there')
    await keyboard.press('Enter')
    await expect(dialog.getByText(/Waiting for the answer/)).toBeVisible()
    await after('Link account')
    await answerNext(app, 0, browserOf('alice'))
    await expect(alice).toBeFocused()
    await expect(page.getByLabel('Details of alice')).toBeVisible()
    await after('Allowed in the browser')
    await screen('The list, with the details of alice beside it')
    await keyboard.press('Escape')
    await expect(page.getByLabel('Details of alice')).toBeHidden()

    await keyboard.press('Delete')
    await expect(hidden).toContainText('Here: logged out')
    await after('Delete on the row: logged out')
    await keyboard.press('Control+z')
    await expect(alice).toContainText('Here: logged in')
    await after('Ctrl+Z: taken back')

    await setOffline(app, true)
    await after('The connection is gone')
    await alice.getByRole('button', { name: /^Revoke access/ }).focus()
    await keyboard.press('Enter')
    await expect(page.getByText('Also affected')).toBeVisible()
    await after('Revoke access')
    await screen('What revoking means')
    await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: 'Revoke access' }))
    await keyboard.press('Enter')
    await expect(hidden).toContainText('being revoked, waits for the network')
    await after('Revoke access, offline')
    await screen('The list, offline')
    await setOffline(app, false)
    await expect(hidden).toContainText(/At Meadow: ended, checked/)
    await after('The connection is back, and access ends')
    await screen('The list, all ended')

    await goTo(page, 'Activity')
    await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible()
    await screen('Activity')
    await goTo(page, 'Settings')
    await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'For ever' })).toBeVisible()
    await screen('Settings')

    const transcript = `${preface}\n${pages.join('\n')}`
    if (process.env.TRANSCRIPT === 'write') writeFileSync(file, transcript)
    else expect(transcript).toBe(readFileSync(file, 'utf8'))
  } finally {
    await app.kill()
    await meadow.close()
    removeFolder(app.userData)
  }
})

const preface = `# What a screen reader says

Written by \`test/e2e/screen-reader.spec.ts\` from Chromium's accessibility tree and what live regions announce, while one
account is linked, logged out, logged in again and revoked by keyboard; held against it on every run. After a change of words:
\`npm run docs:screen-reader\`, and read what changed as somebody would who can't see the window.

Each line is one thing as it is said: its role, its name, its state. “says” is announced without the focus moving; “focus” is
where the keyboard is afterwards. Dates, ports and versions are left out, and what is announced only in passing.
`

/** What passes within moments is heard or not, as the computer is fast or slow: of each, the last. */
function lasting(announced: readonly string[]): string[] {
  const passing = /^(Preparing|Checking the answer)…$/
  const about = (line: string): string => line.split('. ')[0] ?? line
  const last = new Map(announced.map((line) => [about(line), line]))
  return [...last.values()].filter((line) => !passing.test(line)).toSorted()
}

/** Without what differs from run to run and from system to system. */
function steady(line: string): string {
  return (
    line
      .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
      // With its day or without: which, depends on how near midnight is.
      .replaceAll(
        /(?:[Oo]n )?(?:[A-Z][a-z]{2} \d{1,2}, (?:\d{4}, )?|[Tt]oday, )?\d{1,2}:\d{2}\s[AP]M/g,
        '(time)',
      )
      .replaceAll(/\/\S*(?:handback-e2e-\w+|autostart\S*\.desktop)/g, '(path)')
      .replaceAll(/keychain \([^)]*\)/g, 'keychain (its name)')
      .replaceAll(/^(\s*Handback) [\d.]+$/g, '$1 (version)')
  )
}
