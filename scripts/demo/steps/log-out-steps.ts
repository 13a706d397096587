// 4 and 5: logged out here without anybody being told, and back in without being asked.
import { say } from '../../../words/words.ts'
import { check, seen } from '../checks.ts'
import type { Stage } from '../stage.ts'
import { actionOf, nameWhileOut, row } from '../window.ts'
import { inBrowser, listed } from './sign-in-steps.ts'

export async function logOutOffline(stage: Stage): Promise<string> {
  const { page } = stage
  const { meadow } = stage.providers
  await stage.setOffline(true)
  await seen(page.getByText(say('ui.offline', { count: 0 })), 'the offline banner')
  const before = meadow.requests.length
  await actionOf(page, 'alice', 'Meadow', 'log-out').click()
  const out = row(page, nameWhileOut('Meadow'), 'Meadow')
  await seen(out.getByText(say('lamp.here.logged-out')), 'the row of an account logged out here')
  await seen(
    out.getByText(say('lamp.there.still-allowed', { provider: 'Meadow' })),
    'that Meadow still allows access',
  )
  const named = await page.getByRole('grid').getByText('alice').count()
  check(named === 0, 'the list still shows who it was')
  await stage.picture('logged-out-offline', 'Logged out here while offline: Meadow was not told')
  const sent = meadow.requests.length - before
  check(sent === 0, `${sent} requests reached Meadow`)
  const alive = await meadow.countAlive('alice')
  check(alive === 2, `${alive} of alice’s 2 tokens live on at Meadow`)
  return 'at once; Meadow got no request and still allows access'
}

export async function logInAgain(stage: Stage): Promise<string> {
  const { page } = stage
  const { meadow } = stage.providers
  await stage.setOffline(false)
  await page.getByText(say('ui.offline', { count: 0 })).waitFor({ state: 'hidden' })
  const logIn = actionOf(page, nameWhileOut('Meadow'), 'Meadow', 'log-in')
  const asked = await inBrowser(stage, 'alice', () => logIn.click())
  check(asked.length === 0, `Meadow showed ${listed(asked)}`)
  const alice = row(page, 'alice', 'Meadow')
  await seen(alice.getByText(say('lamp.here.logged-in')), 'alice logged in')
  await stage.picture('logged-in-again', 'Logged in again on the same row; Meadow asked nothing')
  const request = meadow.requests.findLast((one) => one.path.endsWith('/auth'))
  check(request?.query.has('prompt') === false, 'the request asked Meadow for a page')
  const rows = await page.getByRole('row').count()
  check(rows === 3, `the list has ${rows} rows, not 3`)
  return 'no page at all: Meadow remembers the consent; same row as before'
}
