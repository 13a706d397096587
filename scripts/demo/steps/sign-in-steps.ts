// 1 to 3: the empty app, and three accounts linked at two providers.
import { say } from '../../../words/words.ts'
import { check, seen, until } from '../checks.ts'
import type { AskedPage } from '../person-browser.ts'
import type { DemoProvider } from '../providers.ts'
import type { Stage } from '../stage.ts'
import { button, row } from '../window.ts'

export async function openEmpty(stage: Stage): Promise<string> {
  await stage.openApp()
  const title = stage.page.getByRole('heading', { name: say('ui.empty.title') })
  await seen(title, 'the empty page')
  await stage.picture('empty', 'Nothing is linked yet: the three meanings of “log out”')
  const { meadow, harbour } = stage.providers
  const asked = meadow.requests.length + harbour.requests.length
  check(asked === 0, `${asked} requests reached a provider before anything was linked`)
  return 'no account, and no request to any provider'
}

export async function linkAlice(stage: Stage): Promise<string> {
  const { meadow } = stage.providers
  const asked = await link(stage, meadow, 'alice')
  check(asked.includes('consent'), `Meadow showed ${listed(asked)} and no consent page`)
  await stage.picture('linked', 'Alice is linked: two lamps, one for here and one for Meadow')
  const alive = await meadow.countAlive('alice')
  check(alive === 2, `Meadow holds ${alive} living tokens of alice, not 2`)
  return `Meadow showed ${listed(asked)}, and issued 2 tokens`
}

export async function linkBobAndCarol(stage: Stage): Promise<string> {
  const { meadow, harbour } = stage.providers
  for (const [provider, login] of [
    [meadow, 'bob'],
    [harbour, 'carol'],
  ] as const) {
    const asked = await link(stage, provider, login)
    check(asked.includes('consent'), `${provider.name} showed ${login} no consent page`)
  }
  await stage.picture('three-accounts', 'Three accounts at two providers')
  const registered = [meadow.countRequests('/reg'), harbour.countRequests('/reg')]
  check(
    registered.every((times) => times === 1),
    `Handback registered itself ${registered.join(' and ')} times at Meadow and Harbour`,
  )
  return 'three accounts; Handback registered itself once at each provider'
}

/** Link account → address → what it will mean → the browser → the new row. */
async function link(stage: Stage, provider: DemoProvider, login: string): Promise<AskedPage[]> {
  const { page } = stage
  const start = page.getByRole('button', {
    name: new RegExp(`^(${say('ui.link-account')}|${say('ui.empty.start')})$`),
  })
  await start.first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('ui.link.address')).fill(provider.issuer)
  await button(dialog, say('ui.continue')).click()
  const agree = button(dialog, say('ui.link-account'))
  await seen(agree, `what ${provider.name} would be asked for`)
  if (login === 'alice') await stage.picture('before-linking', 'Said before anything is created')
  const asked = await inBrowser(stage, login, () => agree.click())
  await seen(row(page, login, provider.name), `${login} in the list`)
  await dialog.waitFor({ state: 'hidden' })
  return asked
}

/** Does `press`, and what it brings up in the browser; the pages the provider showed. */
export async function inBrowser(
  stage: Stage,
  login: string,
  press: () => Promise<void>,
): Promise<AskedPage[]> {
  const before = (await stage.app.openedAddresses()).length
  await press()
  const address = await until(
    'the browser to be opened',
    async () => (await stage.app.openedAddresses())[before],
  )
  const visit = await stage.people.visit(login, address, {
    onPage: async (page, asks) => {
      if (login === 'alice' && asks === 'consent') {
        await stage.album.take(page, 'consent', 'Meadow asks alice, in her own browser')
      }
    },
  })
  return [...visit.asked]
}

export function listed(asked: readonly AskedPage[]): string {
  const pages = asked.map((one) => (one === 'login' ? 'a sign-in page' : 'a consent page'))
  return pages.length === 0 ? 'no page' : pages.join(' and ')
}
