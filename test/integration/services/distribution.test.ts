import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { providerById } from '../../../main/providers/catalogue.ts'
import { DistributionClients } from '../../../main/services/distribution-clients.ts'
import { gallery } from '../../../main/services/gallery.ts'
import { distributionFile, readDistributionFile } from '../../../main/system/distribution-file.ts'
import { gitlab } from '../../providers/emulators/gitlab.ts'
import { openScene } from '../../providers/kit/contract.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { failureOf } from '../../support/sign-in-setup.ts'

function noting() {
  const lines: string[] = []
  const note = (event: string, data?: unknown): void => {
    lines.push(`${event} ${data instanceof Error ? data.message : JSON.stringify(data)}`)
  }
  return { lines, log: { info: note, warn: note, error: note } }
}

/** Through the app of the distribution, as the window asks for it. */
async function linkThrough(desk: Desk, issuer: string, providerId?: string): Promise<string> {
  const { servers } = desk.app
  const found = await (providerId === undefined
    ? servers.discover(issuer)
    : servers.choose(providerId))
  expect(found.throughDistribution).toBe(true)
  const { metadata, redirectToken } = found
  const request = { issuer: metadata.issuer, redirectToken, endpoints: {} }
  const chosen = { ...request, providerId, client: { kind: 'distribution' as const } }
  const { accountId, failure } = await desk.ended(desk.app.link.start(chosen))
  if (accountId === null) throw new Error(`not linked: ${JSON.stringify(failure)}`)
  return accountId
}

describe('a provider that the distribution has an app at', () => {
  it('is linked by its name without anything of the person’s', async () => {
    const scene = await openScene(gitlab)
    const { desk, there } = scene
    const { clientId } = gitlab.app
    desk.distributionClients = { clients: [{ provider: 'gitlab', clientId }] }
    await desk.restart()
    const entry = gallery(desk.app.distribution).find(({ id }) => id === 'gitlab')
    expect(entry).toMatchObject({ needs: 'nothing', throughDistribution: true })
    const id = await linkThrough(desk, '', 'gitlab')
    const [client] = desk.app.servers.listKnown()
    expect(desk.app.overviews.get(id).account.providerId).toBe('gitlab')
    expect([client?.providerId, client?.clientId]).toEqual(['gitlab', clientId])
    expect(there.ledger.livingOf('ada')).not.toEqual([])
  })

  it('is one server by its issuer, with the address that it registered', async () => {
    const desk = await openDesk()
    const provider = await startProvider()
    const before = await desk.app.servers.discover(provider.issuer)
    expect(before.throughDistribution).toBe(false)
    // The distributor registers what Handback shows: oidc-provider compares it without the port.
    const uri = before.redirectUris.anyPort
    const clientId = await registerApp(before.metadata.registrationEndpoint ?? '', uri)
    desk.distributionClients = { clients: [{ issuer: provider.issuer, clientId }] }
    await desk.restart()
    desk.browser.person = { login: 'alice' }
    const id = await linkThrough(desk, provider.issuer)
    expect(desk.app.servers.listKnown()).toMatchObject([{ clientId, registeredByUs: false }])
    await desk.app.revoke.revoke(id)
    expect(await desk.ending(id)).toBe('proven')
  })

  it('is asked through that app only where it has one', async () => {
    const desk = await openDesk()
    desk.distributionClients = { clients: [{ provider: 'gitlab', clientId: 'x' }] }
    await desk.restart()
    const provider = await startProvider()
    const { metadata, redirectToken } = await desk.app.servers.discover(provider.issuer)
    const client = { kind: 'distribution' as const }
    const request = { issuer: metadata.issuer, redirectToken, endpoints: {}, client }
    const flow = await desk.ended(desk.app.link.start(request)).catch(failureOf)
    expect(JSON.stringify(flow)).toContain('bad-input')
    const own = providerById('gitlab')
    const { distribution } = desk.app
    expect(distribution.find(own, 'https://gitlab.com')?.clientId).toBe('x')
    expect(distribution.find(own, 'https://gitlab.example.org')).toBeNull()
  })
})

async function registerApp(endpoint: string, redirectUri: string): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      application_type: 'native',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
    }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { client_id: string }).client_id
}

describe('an entry that can’t be kept', () => {
  const refused: readonly (readonly [string, object])[] = [
    ['its secret can’t be kept', { provider: 'gitlab', clientId: 'x', clientSecret: 'hush-hush' }],
    ['its secret can’t be kept', { issuer: 'https://a.example', clientId: 'x', clientSecret: 'h' }],
    ['it wants a secret', { provider: 'google', clientId: 'x' }],
    ['no such provider', { provider: 'nowhere', clientId: 'x' }],
    ['name the issuer instead', { provider: 'gitea', clientId: 'x' }],
    ['it can’t be linked through an app', { provider: 'nextcloud', clientId: 'x' }],
  ]

  it.each(refused)('is one line in the log, and the others stay: %s', (problem, entry) => {
    const { lines, log } = noting()
    const good = { provider: 'gitlab', clientId: 'good' }
    const clients = new DistributionClients({ clients: [entry, good] }, log)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(problem)
    expect(lines[0]).not.toContain('hush-hush')
    expect(clients.find(providerById('gitlab'), 'https://gitlab.com')?.clientId).toBe('good')
    const needs = gallery(clients).filter(({ throughDistribution }) => throughDistribution)
    expect(needs.map(({ id }) => id)).toEqual(['gitlab'])
  })

  it('may have a secret where the provider says that it is none', () => {
    const { lines, log } = noting()
    const entry = { provider: 'google', clientId: 'x', clientSecret: 'hush-hush' }
    const clients = new DistributionClients({ clients: [entry] }, log)
    const found = clients.find(providerById('google'), 'https://accounts.google.com')
    expect([found?.authMethod, found?.secret?.reveal()]).toEqual([
      'client_secret_post',
      'hush-hush',
    ])
    expect(lines).toEqual([])
  })

  it.each([
    [],
    { clients: [{ clientId: 'x' }] },
    { clients: [{ provider: 'gitlab', issuer: 'https://gitlab.com', clientId: 'x' }] },
    { clients: [{ issuer: 'http://a.example', clientId: 'x' }] },
    { clients: [{ provider: 'gitlab', clientId: 'x', scopes: 'api' }] },
    { clients: {}, more: 1 },
  ])('takes the whole file with it where its shape is wrong: %j', (parsed) => {
    const { lines, log } = noting()
    const clients = new DistributionClients(parsed, log)
    expect(lines).toHaveLength(1)
    expect(gallery(clients)).toEqual(gallery())
  })
})

describe('the file', () => {
  const inFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'handback-distribution-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return join(folder, 'handback.clients.json')
  }

  it('may be missing, and one that is broken is one line without a word of it', () => {
    const { lines, log } = noting()
    const path = inFolder()
    expect(readDistributionFile(path, log)).toBeUndefined()
    expect(readDistributionFile(null, log)).toBeUndefined()
    expect(lines).toEqual([])
    writeFileSync(path, '{"clients": [{"clientSecret": hush-hush')
    expect(readDistributionFile(path, log)).toBeUndefined()
    expect(lines).toEqual(['distribution-clients no JSON'])
    writeFileSync(path, ' '.repeat(1024 * 1024 + 1))
    expect(readDistributionFile(path, log)).toBeUndefined()
    expect(lines).toHaveLength(2)
  })

  it('is read from the package alone, once there is one', () => {
    const env = { HANDBACK_CLIENTS_FILE: '/elsewhere.json' }
    const resources = '/opt/handback/resources'
    expect(distributionFile({ isPackaged: true, resources, env })).toBe(
      join(resources, 'handback.clients.json'),
    )
    expect(distributionFile({ isPackaged: false, resources, env })).toBe('/elsewhere.json')
    expect(distributionFile({ isPackaged: false, resources, env: {} })).toBeNull()
  })

  it('is as docs/distribution.md shows it', () => {
    const page = readFileSync('docs/distribution.md', 'utf8')
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { lines, log } = noting()
    const clients = new DistributionClients(JSON.parse(example), log)
    expect(lines).toEqual([])
    expect(clients.knows(providerById('gitlab'))).toBe(true)
    expect(clients.knows(providerById('google'))).toBe(true)
    expect(clients.find(providerById('openid'), 'https://login.example.org')).not.toBeNull()
  })
})
