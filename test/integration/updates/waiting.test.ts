import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { newestSchema } from '../../../main/storage/migrate.ts'
import { pastCopy } from '../../../main/storage/past-copies.ts'
import { startProvider } from '../../support/service-desk.ts'
import { startUpdateServer } from './update-server.ts'
import type { VersionOrder, VersionSaid } from './version.process.ts'

const at = (name: string): string => join(import.meta.dirname, name)

/** A program as an AppImage is one: a file that runs, and that exits at once after it was installed. */
const programOf = (version: string, options = ''): string =>
  [
    '#!/bin/sh',
    '[ -n "$APPIMAGE_EXIT_AFTER_INSTALL" ] && exit 0',
    `exec "${process.execPath}" ${options} "${at('version.process.ts')}" ${version}`,
    '',
  ].join('\n')

const newer = programOf('1.1.0', `--import "${at('newer-version.process.ts')}"`)

const feedOf = (version: string, file: string): string =>
  [
    `version: ${version}`,
    'files:',
    `  - url: Handback-${version}.AppImage`,
    `    sha512: ${createHash('sha512').update(file).digest('base64')}`,
    `    size: ${file.length}`,
    `path: Handback-${version}.AppImage`,
    "releaseDate: '2026-11-22T19:34:00.000Z'",
  ].join('\n')

/** Runs the program file, whatever version it is by now. */
async function run(program: string, order: VersionOrder): Promise<VersionSaid> {
  const { stdout } = await promisify(execFile)(program, {
    env: {
      PATH: process.env['PATH'],
      APPIMAGE: program,
      TEST_UPDATER_ARCH: 'x64',
      HANDBACK_ORDER: JSON.stringify(order),
    },
  })
  return JSON.parse(stdout) as VersionSaid
}

test('a revocation that waits survives an update: the version before quits to install, the next one migrates its data and ends it', async () => {
  const provider = await startProvider()
  const server = await startUpdateServer({
    '/latest-linux.yml': feedOf('1.1.0', newer),
    '/Handback-1.1.0.AppImage': newer,
  })
  const home = mkdtempSync(join(tmpdir(), 'handback-update-'))
  onTestFinished(() => {
    server.close()
    rmSync(home, { recursive: true, force: true })
  })
  const folder = join(home, 'data')
  mkdirSync(folder)
  writeFileSync(join(home, 'app-update.yml'), 'updaterCacheDirName: handback-updater\n')
  const program = join(home, 'Handback.AppImage')
  writeFileSync(program, programOf('1.0.0'), { mode: 0o755 })
  const order = { folder, issuer: provider.issuer, feed: server.url }
  const sent = (): number =>
    provider.requests.filter(({ path }) => path.endsWith('/token/revocation')).length
  const active = (): Promise<boolean[]> =>
    Promise.all(provider.issued.map(({ token }) => provider.isActive(token)))

  expect(await run(program, order)).toEqual({
    version: '1.0.0',
    schema: newestSchema,
    waiting: 1,
    ready: '1.1.0',
    ending: null,
  })
  expect(readFileSync(program, 'utf8')).toBe(newer)
  expect(sent()).toBe(0)
  expect(await active()).toEqual([true, true])

  expect(await run(program, order)).toEqual({
    version: '1.1.0',
    schema: newestSchema + 1,
    waiting: 1,
    ready: null,
    ending: 'proven',
  })
  expect(await active()).toEqual([false, false])
  expect(sent()).toBe(2)
  // The file from before could bring the tokens back: it went with them.
  expect(existsSync(pastCopy(join(folder, 'handback.db'), newestSchema))).toBe(false)
})
