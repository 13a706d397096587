import { describe, expect, it } from 'vitest'
import type { TestProvider } from '../../support/openid-provider.types.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

const right = 'meadow-secret+with/odd~signs%'

type Own = {
  readonly clientId: string
  readonly clientSecret?: string
  readonly authMethod?: 'none' | 'client_secret_basic' | 'client_secret_post'
  readonly redirectRule?: 'any-port' | 'fixed-ports'
}

/** A request as the form makes it, with the path that the provider's clients are registered with. */
function requestFor(provider: TestProvider, own: Own, redirectToken = 'registered-by-hand') {
  return {
    issuer: provider.issuer,
    redirectToken,
    endpoints: {},
    client: {
      kind: 'own' as const,
      authMethod: 'none' as const,
      redirectRule: 'any-port' as const,
      ...own,
    },
  }
}

async function tested(desk: Desk, provider: TestProvider, own: Own, redirectToken?: string) {
  await desk.app.servers.discover(provider.issuer)
  const { client, redirect } = await desk.app.testClient.test(
    requestFor(provider, own, redirectToken),
  )
  return [client.code, redirect.code]
}

describe('an app of one’s own, tested before anybody signs in', () => {
  it('is shown right where id, secret and redirect address are, and nobody was sent anywhere', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    const { publicClientId, confidentialClientId } = provider
    expect(await tested(desk, provider, { clientId: publicClientId })).toEqual([
      'client-known',
      'redirect-known',
    ])
    const inHeader = { clientSecret: right, authMethod: 'client_secret_basic' } as const
    expect(await tested(desk, provider, { clientId: confidentialClientId, ...inHeader })).toEqual([
      'secret-right',
      'redirect-known',
    ])
    expect(desk.browser.opened).toEqual([])
    expect(provider.issued).toEqual([])
    expect(desk.app.servers.listKnown()).toEqual([])
  })

  it('is told what is wrong: the id, the secret, a secret that is missing', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    const { confidentialClientId: clientId } = provider
    const basic = 'client_secret_basic'
    const answers = [
      await tested(desk, provider, { clientId: 'nobody' }),
      await tested(desk, provider, { clientId, clientSecret: 'wrong', authMethod: basic }),
      await tested(desk, provider, { clientId }),
    ]
    expect(answers).toEqual([
      ['client-refused', 'redirect-untold'],
      ['secret-refused', 'redirect-known'],
      ['client-refused', 'redirect-known'],
    ])
  })

  it.each([
    ['client_secret_post', 'client_secret_basic'],
    ['client_secret_basic', 'client_secret_post'],
  ] as const)(
    'is told that its secret is right and was sent in the wrong place: as %s, where %s is registered',
    async (authMethod, wanted) => {
      const desk = await openDesk()
      const provider = await startProvider({ strictAuthMethods: true })
      const basic = wanted === 'client_secret_basic'
      const clientId = basic ? provider.confidentialClientId : provider.postClientId
      await desk.app.servers.discover(provider.issuer)
      const own = { clientId, clientSecret: right, authMethod }
      const { client, redirect } = await desk.app.testClient.test(requestFor(provider, own))
      expect(client).toEqual({ code: 'secret-sent-wrongly', method: wanted })
      expect(redirect.code).toBe('redirect-known')
      expect(await tested(desk, provider, { ...own, authMethod: wanted })).toEqual([
        'secret-right',
        'redirect-known',
      ])
    },
  )

  it('is told of a secret where none is wanted', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    const { publicClientId: clientId } = provider
    for (const authMethod of ['client_secret_basic', 'client_secret_post'] as const) {
      const own = { clientId, clientSecret: 'of another app', authMethod }
      expect(await tested(desk, provider, own)).toEqual(['secret-unwanted', 'redirect-known'])
    }
  })

  it('is told of a redirect address that is not registered, or that must have its port', async () => {
    const desk = await openDesk()
    const loose = await startProvider()
    const { publicClientId: clientId } = loose
    expect(await tested(desk, loose, { clientId }, 'not-registered-there')).toEqual([
      'client-known',
      'redirect-refused',
    ])
    const exact = await startProvider({ exactRedirects: true })
    const fixed = { clientId, redirectRule: 'fixed-ports' } as const
    expect(await tested(desk, exact, fixed)).toEqual(['client-known', 'redirect-known'])
    expect(await tested(desk, exact, fixed, 'not-registered-there')).toEqual([
      'client-known',
      'redirect-refused',
    ])
  })

  it('claims nothing of a server that looks at the code before it looks at the client', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    desk.between = async (request, go) => {
      if (!request.url.endsWith('/token')) return go(request)
      const body = new TextEncoder().encode('{"error":"invalid_grant"}')
      return { kind: 'response', status: 400, headers: new Map(), body, cut: false }
    }
    expect(await tested(desk, provider, { clientId: 'nobody' })).toEqual([
      'client-untold',
      'redirect-untold',
    ])
  })

  it('claims nothing of a page that shows itself to every address', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    desk.between = async (request, go) => {
      if (request.method !== 'GET' || !request.url.includes('/auth?')) return go(request)
      const body = new TextEncoder().encode('<p>Sign in</p>')
      return { kind: 'response', status: 200, headers: new Map(), body, cut: false }
    }
    const [, redirect] = await tested(
      desk,
      provider,
      { clientId: provider.publicClientId },
      'nowhere-at-all',
    )
    expect(redirect).toBe('redirect-untold')
  })

  it('says that no answer came where none did, and needs no open vault', async () => {
    const desk = await openDesk((keychain) => {
      keychain.locked = true
    })
    const provider = await startProvider()
    expect(await tested(desk, provider, { clientId: provider.publicClientId })).toEqual([
      'client-known',
      'redirect-known',
    ])
    await provider.close()
    const again = desk.app.testClient.test(requestFor(provider, { clientId: 'x' }))
    expect((await failureOf(again)).code).toBe('server-unreachable')
  })
})

describe('what was typed about an app', () => {
  it('is kept by main until it worked, and its secret is given back to no window', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    const own = {
      clientId: provider.confidentialClientId,
      clientSecret: 'wrong',
      authMethod: 'client_secret_basic',
    } as const
    await desk.app.servers.discover(provider.issuer)
    desk.browser.person = { login: 'alice' }
    const failed = await desk.ended(desk.app.link.start(requestFor(provider, own)))
    expect(failed.failure?.code).toBe('client-rejected')

    const { draft, redirectToken } = await desk.app.servers.discover(provider.issuer)
    expect(draft).toMatchObject({ clientId: own.clientId, hasSecret: true })
    expect(JSON.stringify(draft)).not.toContain('wrong')
    const providerId = 'demo'
    desk.app.drafts.keep(
      { providerId, issuer: provider.issuer },
      {
        ...requestFor(provider, { ...own, clientSecret: right }).client,
      },
    )
    // The secret is meant, and does not come from the window again.
    const { clientId, authMethod } = own
    const { client } = requestFor(provider, { clientId, authMethod })
    const again = { ...requestFor(provider, own), client: { ...client, keptSecret: true } }
    const linked = await desk.ended(desk.app.link.start(again))
    expect(linked.step).toBe('done')
    const after = await desk.app.servers.discover(provider.issuer)
    expect([after.draft, after.known?.clientId]).toEqual([null, own.clientId])
    expect(redirectToken).toMatch(/^[0-9a-f]{24}$/)
  })

  it('may be registered with the address that is shown, also after a restart', async () => {
    const desk = await openDesk()
    const { redirectUris } = await desk.app.servers.choose('github')
    await desk.restart()
    expect((await desk.app.servers.choose('github')).redirectUris).toEqual(redirectUris)
    const others = await desk.app.servers.choose('github-app')
    expect(others.redirectUris.anyPort).not.toBe(redirectUris.anyPort)
  })
})
