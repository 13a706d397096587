import electronUpdater from 'electron-updater'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { silentLog } from '../../../main/system/log.ts'
import { updaterOver } from '../../../main/system/updater-electron.ts'
import { Updates } from '../../../main/system/updates.ts'
import { fakeClock } from '../../support/fake-clock.ts'
import { filesUnder } from '../../support/token-scan.ts'
import { NodeExecutor, startUpdateServer, type Served, type UpdateServer } from './update-server.ts'

const installer = Buffer.from('#!/bin/sh\nexit 0\n')
const hashOf = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64')

interface Feed {
  readonly version: string
  readonly served?: Served
  /** Other files of the server, the feed itself among them. */
  readonly files?: Readonly<Record<string, Served>>
  readonly url?: string
  readonly sha512?: string
  readonly notes?: string
  readonly protocol?: 'http' | 'https'
}

/** Another host, over http unless told otherwise. */
async function otherHost(
  files: Readonly<Record<string, Served>>,
  protocol: 'http' | 'https' = 'http',
): Promise<UpdateServer> {
  const server = await startUpdateServer(files, protocol)
  onTestFinished(() => server.close())
  return server
}

/** Version 1.0.0 of the app as an AppImage, and a server with this feed. */
async function appWith(feed: Feed) {
  const { version, served = installer, notes = 'Now **better**.\n<img src=x>' } = feed
  const name = `Handback-${version}.AppImage`
  const { url = name, sha512 = hashOf(installer) } = feed
  const hash = sha512 === '' ? [] : [`    sha512: ${sha512}`]
  const yml = [
    `version: ${version}`,
    'files:',
    `  - url: ${url}`,
    ...hash,
    `    size: ${installer.length}`,
    `path: ${url}`,
    `releaseNotes: ${JSON.stringify(notes)}`,
    "releaseDate: '2026-11-22T19:34:00.000Z'",
  ].join('\n')
  const server = await startUpdateServer(
    { '/latest-linux.yml': yml, [`/${name}`]: served, ...feed.files },
    feed.protocol,
  )
  const folder = mkdtempSync(join(tmpdir(), 'handback-update-'))
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const program = join(folder, 'Handback.AppImage')
  writeFileSync(program, 'version 1.0.0')
  vi.stubEnv('APPIMAGE', program)
  vi.stubEnv('TEST_UPDATER_ARCH', 'x64')
  onTestFinished(() => void vi.unstubAllEnvs())
  const config = join(folder, 'app-update.yml')
  writeFileSync(config, 'updaterCacheDirName: handback-updater\n')
  let onQuit: (code: number) => void = () => undefined
  const app = {
    version: '1.0.0',
    name: 'Handback',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (code: number) => void) => (onQuit = handler),
  }
  const inner = new electronUpdater.AppImageUpdater(null, app)
  Object.assign(inner, { httpExecutor: new NodeExecutor(), disableDifferentialDownload: true })
  inner.on('error', () => undefined)
  Object.assign(inner, { _testOnlyOptions: { platform: 'linux' } })
  inner.setFeedURL({ provider: 'generic', url: server.url })
  const errors: string[] = []
  let wanted = true
  const updates = new Updates({
    why: null,
    updater: updaterOver(inner),
    isWanted: () => wanted,
    clock: fakeClock(Date.now()),
    log: { ...silentLog, error: (_event, error) => void errors.push(String(error)) },
    changed: () => undefined,
  })
  const downloaded = (): string[] =>
    filesUnder(join(folder, 'cache')).filter((file) => file.endsWith('.AppImage'))
  return {
    updates,
    server,
    downloaded,
    errors,
    quit: (code = 0) => onQuit(code),
    want: (on: boolean) => {
      wanted = on
      updates.wishChanged()
    },
    installed: () => (existsSync(program) ? readFileSync(program, 'utf8') : 'gone'),
  }
}

describe('an update server with', () => {
  test('a newer version: it is downloaded, verified, said to be ready, and installed by quitting', async () => {
    const app = await appWith({ version: '1.1.0' })
    await app.updates.look()
    expect(app.errors).toEqual([])
    expect(app.updates.state).toMatchObject({
      off: null,
      failed: false,
      ready: { version: '1.1.0', notes: 'Now **better**.\n<img src=x>' },
    })
    expect(app.installed()).toBe('version 1.0.0')
    app.quit()
    expect(app.installed()).toBe(installer.toString())
  })

  test('a file that was tampered with: refused, deleted, and nothing is installed', async () => {
    const app = await appWith({ version: '1.1.0', served: Buffer.from('#!/bin/sh\nexit 9\n') })
    await app.updates.look()
    expect(app.server.asked).toContain('/Handback-1.1.0.AppImage')
    expect(app.updates.state).toMatchObject({ ready: null, failed: true })
    expect(app.errors.join()).toContain('sha512 checksum mismatch')
    expect(app.downloaded()).toEqual([])
    app.quit()
    expect(app.installed()).toBe('version 1.0.0')
  })

  test.each(['0.9.0', '1.0.0', '1.0.0-beta.1'])(
    'version %s, which is not newer: not offered and not downloaded',
    async (version) => {
      const app = await appWith({ version })
      await app.updates.look()
      expect(app.updates.state).toMatchObject({ ready: null, failed: false })
      expect(app.server.asked).toEqual(['/latest-linux.yml'])
    },
  )

  test.each([
    ['an address without https', { url: 'http://127.0.0.1:9/Handback-1.1.0.AppImage' }],
    ['no hash', { sha512: '' }],
    ['a short hash', { sha512: 'AAAA' }],
  ])('a file that has %s: refused before anything is fetched', async (_what, feed) => {
    const app = await appWith({ version: '1.1.0', ...feed })
    await app.updates.look()
    expect(app.updates.state).toMatchObject({ ready: null, failed: true })
    expect(app.server.asked).toEqual(['/latest-linux.yml'])
  })

  test('a feed without https: refused before anything is asked', async () => {
    const app = await appWith({ version: '1.1.0', protocol: 'http' })
    await app.updates.look()
    expect(app.updates.state).toMatchObject({ ready: null, failed: true })
    expect(app.errors.join()).toContain('an address without https')
    expect(app.server.asked).toEqual([])
  })

  test('a feed that redirects to http: not followed', async () => {
    const http = await otherHost({})
    const files = { '/latest-linux.yml': new URL('latest-linux.yml', http.url) }
    const app = await appWith({ version: '1.1.0', files })
    await app.updates.look()
    expect(app.updates.state).toMatchObject({ ready: null, failed: true })
    expect(app.errors.join()).toContain('an address without https')
    expect([app.server.asked, http.asked]).toEqual([['/latest-linux.yml'], []])
  })

  test('a file that redirects to http: not followed, even where it would be the right one', async () => {
    const http = await otherHost({ '/right.AppImage': installer })
    const app = await appWith({ version: '1.1.0', served: new URL('right.AppImage', http.url) })
    await app.updates.look()
    expect(app.updates.state).toMatchObject({ ready: null, failed: true })
    expect(app.errors.join()).toContain('an address without https')
    expect(http.asked).toEqual([])
    expect(app.downloaded()).toEqual([])
    app.quit()
    expect(app.installed()).toBe('version 1.0.0')
  })

  test('a file that redirects to another host over https: followed, and the hash decides', async () => {
    const other = await otherHost({ '/right.AppImage': installer }, 'https')
    const app = await appWith({ version: '1.1.0', served: new URL('right.AppImage', other.url) })
    await app.updates.look()
    expect(app.errors).toEqual([])
    expect(app.updates.state.ready?.version).toBe('1.1.0')
  })

  test('an update that is ready, switched off before quitting: not installed', async () => {
    const app = await appWith({ version: '1.1.0' })
    await app.updates.look()
    expect(app.updates.state.ready?.version).toBe('1.1.0')
    app.want(false)
    expect(app.updates.state).toMatchObject({ off: 'switched-off', ready: null })
    app.quit()
    expect(app.installed()).toBe('version 1.0.0')
  })
})
