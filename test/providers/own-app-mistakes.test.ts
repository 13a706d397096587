import { describe, expect, test } from 'vitest'
import { clientTestView } from '../../main/ipc/client-test-view.ts'
import { ownAppFacts } from '../../main/services/provider-facts.ts'
import type { LinkRequest } from '../../main/services/prepare-client.ts'
import { say, type WordKey } from '../../words/words.ts'
import { signInAsPerson, type PersonVisit } from '../support/person.ts'
import { github } from './emulators/github.ts'
import { google, googleWith } from './emulators/google.ts'
import { microsoft, microsoftWith } from './emulators/microsoft.ts'
import { slack, slackWith } from './emulators/slack.ts'
import { expectNoToken, openScene, type Scene } from './kit/contract.ts'
import type { Emulation } from './kit/emulator.types.ts'

/** What a person typed, where it is not what the provider gave them. */
interface Typed {
  readonly clientId?: string
  readonly clientSecret?: string | null
}

async function requestFor({ desk, emulation }: Scene, typed: Typed): Promise<LinkRequest> {
  const { app, address, client } = emulation
  const { metadata, provider } = await desk.app.servers.discover(address)
  const { clientId = app.clientId, clientSecret = app.secret } = typed
  const authMethod = clientSecret === null ? 'none' : 'client_secret_post'
  const secret = clientSecret === null ? {} : { clientSecret }
  return {
    issuer: metadata.issuer,
    providerId: provider.id,
    redirectToken: 'registered-by-hand',
    endpoints: {},
    client: { kind: 'own', clientId, ...client, authMethod, ...secret },
  }
}

/** What the test before the browser finds, and that it sends nobody anywhere. */
async function found(scene: Scene, typed: Typed): Promise<readonly string[]> {
  const result = await scene.desk.app.testClient.test(await requestFor(scene, typed))
  expect(scene.desk.browser.opened).toEqual([])
  const [client] = clientTestView(result).findings
  if (client === undefined) throw new Error('nothing was found')
  const { words, toDo, verdict } = client
  for (const locale of ['en', 'de']) {
    expect(say(words.key as WordKey, words.values, locale)).toContain(result.provider)
    // Whatever is wrong comes with what to do about it.
    expect(toDo === null).toBe(verdict !== 'wrong')
    if (toDo !== null) expect(say(toDo.key as WordKey, toDo.values, locale)).toMatch(/\.$/)
  }
  return [verdict, result.client.code, result.redirect.code]
}

/** What the sign-in itself ends with; `page`: it ended on a page of the provider, and nothing came back. */
async function signedIn(scene: Scene, typed: Typed): Promise<{ code: string; page: string }> {
  const { desk, there } = scene
  const seen = Promise.withResolvers<PersonVisit>()
  desk.browser.open = async (address) => {
    seen.resolve(await signInAsPerson(there.at(address), { login: 'ada', deliver: false }))
  }
  const flow = desk.app.link.start(await requestFor(scene, typed))
  const { callbackUrl, lastPage } = await seen.promise
  if (callbackUrl === null) {
    desk.app.flows.cancel(flow.flowId)
    return { code: '', page: lastPage ?? '' }
  }
  await desk.until(({ flows }) => flows.get(flow.flowId).takesPaste || undefined)
  desk.app.flows.paste(flow.flowId, callbackUrl)
  return { code: (await desk.ended(flow)).failure?.code ?? 'linked', page: '' }
}

const elsewhere = (emulation: Emulation): Emulation => ({
  ...emulation,
  app: { ...emulation.app, redirectPath: '/callback/elsewhere' },
})

const wrongId = { clientId: 'mistyped' }
const wrongSecret = { clientSecret: 'mistyped' }
const noSecret = { clientSecret: null }

/** Mistake by mistake: what the test says before, and what the sign-in says where the test was not asked. */
const mistakes: readonly [string, Emulation, Typed, string, string][] = [
  ['an unknown client ID', google, wrongId, 'client-unknown', 'page'],
  ['a wrong secret', google, wrongSecret, 'secret-refused', 'client-rejected'],
  ['no secret where one is wanted', google, noSecret, 'secret-missing', 'client-secret-missing'],
  ['a client of the type for web servers', googleWith('web'), {}, 'secret-right', 'page'],
  ['an unknown client ID', github, wrongId, 'secret-refused', 'page'],
  ['a wrong secret', github, wrongSecret, 'secret-refused', 'client-rejected'],
  ['no secret where one is wanted', github, noSecret, 'client-refused', 'client-secret-missing'],
  ['another redirect address', elsewhere(github), {}, 'secret-right', 'redirect-not-registered'],
  ['an unknown client ID', slack, wrongId, 'client-unknown', 'page'],
  [
    'an app that is no public client',
    slackWith(false, false),
    noSecret,
    'wrong-type',
    'client-wrong-type',
  ],
  ['another redirect address', elsewhere(slack), {}, 'client-known', 'page'],
  ['an unknown client ID', microsoft, wrongId, 'client-unknown', 'page'],
  [
    'a secret that is not wanted',
    microsoft,
    wrongSecret,
    'secret-unwanted',
    'client-secret-unwanted',
  ],
  ['a wrong secret', microsoftWith('web'), wrongSecret, 'secret-refused', 'client-rejected'],
  [
    'an app that is no public client',
    microsoftWith('web'),
    noSecret,
    'wrong-type',
    'client-wrong-type',
  ],
  ['another redirect address', elsewhere(microsoft), {}, 'client-known', 'page'],
]

describe.each(mistakes)('%s', (_, emulation, typed, before, after) => {
  const { id } = emulation
  test(`at ${id} is explained by the test, or by nothing else than the sign-in: ${before}, ${after}`, async () => {
    const scene = await openScene(emulation)
    const [verdict, client, redirect] = await found(scene, typed)
    expect(client).toBe(before)
    expect(verdict).toBe(
      /known$|right$/.test(before) && before !== 'client-unknown' ? 'right' : 'wrong',
    )
    // None of the four shows its page to a stranger in a way that tells.
    expect(redirect).toBe('redirect-not-asked')
    const { code, page } = await signedIn(scene, typed)
    expect(code === '' ? 'page' : code).toBe(after)
    if (after === 'page') {
      const { provider, metadata } = await scene.desk.app.servers.discover(emulation.address)
      const explained = ownAppFacts(provider, metadata).pageErrors.filter(({ shows }) =>
        page.includes(shows),
      )
      expect(explained).toHaveLength(1)
    }
    expect(scene.there.ledger.tokens).toEqual([])
    expect(scene.desk.app.servers.listKnown()).toEqual([])
  })
})

test.each([google, github, slack, microsoft].map((one) => [one.id, one] as const))(
  'an app that is right is told so at %s, and links',
  async (_, emulation) => {
    const scene = await openScene(emulation)
    const [verdict, client] = await found(scene, {})
    expect(verdict).toBe('right')
    expect(client).toBe(emulation.app.secret === null ? 'client-known' : 'secret-right')
    expect((await signedIn(scene, {})).code).toBe('linked')
    expectNoToken(scene)
  },
)
