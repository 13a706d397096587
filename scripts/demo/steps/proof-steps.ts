// 9 and 10: the provider has forgotten the consent, and the app can show what happened.
import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { say } from '../../../words/words.ts'
import { check, seen } from '../checks.ts'
import type { Stage } from '../stage.ts'
import { nameWhileOut, row } from '../window.ts'
import { listed } from './sign-in-steps.ts'

export async function askAgain(stage: Stage): Promise<string> {
  const landing = await openLanding()
  try {
    const alice = await stage.people.visit('alice', authorizationRequest(stage, landing.port), {
      stopAtConsent: true,
      onPage: (page) => stage.album.take(page, 'asked-again', 'Meadow asks alice again'),
    })
    check(alice.asked.includes('consent'), `Meadow showed alice ${listed(alice.asked)}`)
    const bob = await stage.people.visit('bob', authorizationRequest(stage, landing.port))
    check(bob.asked.length === 0, `Meadow showed bob ${listed(bob.asked)}`)
    check(bob.returned, 'Meadow did not send bob back')
    return 'without prompt=consent: alice gets the consent page, bob (not revoked) gets no page'
  } finally {
    landing.close()
  }
}

/** The request of a silent log-in, as any app with this client ID could make it. */
function authorizationRequest(stage: Stage, port: number): string {
  const last = stage.providers.meadow.requests.findLast(
    (one) => one.path.endsWith('/auth') && one.query.has('redirect_uri'),
  )
  check(last !== undefined, 'Meadow never saw an authorization request')
  const redirect = new URL(last.query.get('redirect_uri') ?? '')
  redirect.port = String(port)
  const address = new URL(`${stage.providers.meadow.issuer}/auth`)
  address.search = new URLSearchParams({
    client_id: last.query.get('client_id') ?? '',
    response_type: 'code',
    scope: last.query.get('scope') ?? '',
    redirect_uri: redirect.href,
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  return address.href
}

/** Somewhere for the browser to come back to; the code it brings is never used. */
async function openLanding(): Promise<{ port: number; close: () => void }> {
  const server = createServer((_request, response) => {
    response.end('Back from Meadow.')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export async function showProof(stage: Stage): Promise<string> {
  const { page } = stage
  await row(page, nameWhileOut('Meadow'), 'Meadow').click()
  const panel = page.getByRole('region', {
    name: say('ui.details-for', { name: nameWhileOut('Meadow') }),
  })
  const entries = panel.getByRole('listitem').filter({ has: page.locator('time') })
  await seen(
    entries.filter({ hasText: say('evidence.closed.proven') }),
    'the ending with its check',
  )
  await stage.picture('details', 'The details of the ended account')
  const confirmed = entries.filter({
    hasText: /Asked Meadow to end .*: (confirmed|it had already)/,
  })
  const proof = confirmed.first().getByRole('button', { name: /^Details/ })
  await proof.click()
  const raw = confirmed.first().getByRole('region', { name: say('ui.raw-answer') })
  await seen(raw, 'Meadow’s answer as it came')
  await raw.scrollIntoViewIfNeeded()
  await stage.picture('proof', 'Each attempt and check, with the answer as it came')
  const shown = await confirmed.count()
  const logged = stage.providers.meadow.countRequests('/token/revocation')
  check(shown === logged, `the timeline shows ${shown} confirmed requests, Meadow’s log ${logged}`)
  return `${await entries.count()} entries; its ${shown} confirmed requests are those in Meadow’s log`
}
