// 6 to 8: a revocation outlives a provider that is down and an app that is killed.
import { say } from '../../../words/words.ts'
import { check, seen } from '../checks.ts'
import type { Stage } from '../stage.ts'
import { actionOf, button, goTo, nameWhileOut, row } from '../window.ts'

const provider = 'Meadow'
const jobTitle = (): string => say('ui.job', { name: nameWhileOut(provider), provider })

export async function revokeWhileDown(stage: Stage): Promise<string> {
  const { page } = stage
  const { meadow } = stage.providers
  // Asked now, by introspection: once it is down nobody can ask it, and nothing can change there.
  const alive = await meadow.countAlive('alice')
  check(alive > 0, 'no token of alice is alive before the revocation')
  await meadow.goDown()
  await actionOf(page, 'alice', provider, 'revoke').click()
  const dialog = page.getByRole('alertdialog')
  await seen(dialog.getByText(say('revoke.here')), 'what ends here')
  await stage.picture('revoke-dialog', 'What ends, what Meadow is asked, and what stays')
  await button(dialog, say('ui.action.revoke')).click()
  const out = row(page, nameWhileOut(provider), provider)
  await seen(out.getByText(say('lamp.there.ending', { provider })), 'a row that says “ending”')
  await stage.picture('ending', 'Meadow is down: logged out here, ending there')
  await goTo(page, 'activity')
  await seen(page.getByRole('heading', { name: jobTitle() }), 'the waiting revocation')
  await seen(page.getByText(/can’t be reached/), 'why it waits')
  await stage.picture('waiting', 'Activity: what waits, why, and until when')
  return `saved and waiting; the ${alive} tokens of alice that Meadow knew before are not ended yet, and the app says so`
}

export async function killAndReopen(stage: Stage): Promise<string> {
  await stage.app.kill()
  await stage.openApp()
  const { page } = stage
  const out = row(page, nameWhileOut(provider), provider)
  await seen(out.getByText(/: being revoked/), 'the row that says “being revoked”')
  await goTo(page, 'activity')
  await seen(page.getByRole('heading', { name: jobTitle() }), 'the waiting revocation')
  await stage.picture('after-the-kill', 'Killed and opened again: nothing was forgotten')
  return 'the revocation is still there, and the row still says “ending”'
}

export async function meadowComesBack(stage: Stage): Promise<string> {
  const { page } = stage
  const { meadow, harbour } = stage.providers
  await meadow.comeBack()
  await goTo(page, 'accounts')
  const out = row(page, nameWhileOut(provider), provider)
  const tryNow = actionOf(page, nameWhileOut(provider), provider, 'try-now')
  const ended = out.getByText(/: ended, checked/)
  // It may be sent by itself in this very moment: then there is nothing left to press.
  await seen(tryNow.or(ended), '“Try now”')
  await tryNow.click({ timeout: 5_000 }).catch(() => undefined)
  await seen(ended, 'a row that says “ended, checked”')
  await stage.picture('ended', 'Meadow is back: ended there, and checked')
  const alive = {
    alice: await meadow.countAlive('alice'),
    bob: await meadow.countAlive('bob'),
    carol: await harbour.countAlive('carol'),
  }
  const held = meadow.tokensOf('alice').length
  check(alive.alice === 0, `${alive.alice} of alice’s ${held} tokens still work at Meadow`)
  check(alive.bob === meadow.tokensOf('bob').length, 'a token of bob died with alice’s')
  check(alive.carol === harbour.tokensOf('carol').length, 'a token of carol died with alice’s')
  checkDuplicates(stage)
  return `introspection: all ${held} tokens of alice dead, all of bob’s and carol’s alive`
}

/** At most one duplicate per token and crash, by Meadow's own log. */
function checkDuplicates(stage: Stage): void {
  const { meadow } = stage.providers
  const asked = meadow.requests
    .filter((one) => one.path.endsWith('/token/revocation'))
    .map((one) => one.body.get('token'))
  for (const { token, kind } of meadow.tokensOf('alice')) {
    const times = asked.filter((one) => one === token).length
    check(times <= 2, `Meadow was asked ${times} times to revoke one ${kind}`)
  }
}
