import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failure } from '../../../main/domain/failure.ts'
import { diagnosticsHandlers } from '../../../main/ipc/diagnostics-handlers.ts'
import { hideTokens } from '../../../main/providers/hide-tokens.ts'
import { publicLogLine } from '../../../main/services/public-log-line.ts'
import { fileLog, lastLogLines } from '../../../main/system/log-file.ts'
import type { Settings } from '../../../main/system/settings.ts'
import { openDesk, startProvider, type Desk } from '../../support/service-desk.ts'
import { formsOf, tokensIn } from '../../support/token-scan.ts'

const settings: Settings = {
  theme: 'dark',
  language: 'de',
  dailyCheck: true,
  silenced: ['revocation-closed' as never],
  notificationNames: false,
  tray: false,
  closeToTray: false,
  lockAfter: 'off',
  proxy: 'socks5://proxy.example:1080',
  keepEnded: 'for-ever',
  lookForUpdates: true,
}

/** Nothing a person would post: words of theirs, names, addresses, secrets. */
const canaries = {
  name: 'Wilhelmina Featherstonehaugh',
  label: 'divorce lawyer',
  email: 'mina.private@nursery.example',
  host: 'cloud.featherstonehaugh.example',
  address: '203.0.113.77',
  folder: '/home/mina/Private',
  passphrase: 'seven calm herons',
  token: ['gho', 'k3Xq9Zt7Lw2Vb8Nc4Mf6Rj1Hd5Ps0Ya3Qe7U'].join('_'),
  short: 's3cr3t',
}

/** Everything careless that code could log. */
function logCarelessly(folder: string): void {
  const log = fileLog(join(folder, 'logs'), Date.now, hideTokens)
  for (const canary of Object.values(canaries)) {
    log.info('planted', { canary, deep: [{ [canary]: canary }], text: `of ${canary}.` })
    log.warn('planted', canary as never)
    log.error('planted', new Error(`could not reach ${canary}`))
    log.error('planted', failure('server-unreachable', { host: canary }, { detail: canary }))
    log.error('planted', Object.assign(new Error('odd'), { name: canary, stack: `at ${canary}` }))
  }
  log.warn('storage-full', { code: 'SQLITE_FULL', attempts: 3, lookOnly: false })
  log.error('request accounts.revoke', new TypeError('net::ERR_FAILED'))
}

function handlersOf(desk: Desk, path: string, copied: string[] = []) {
  return diagnosticsHandlers(desk.app, {
    facts: () => ({
      surroundings: { version: '0.1.0', desktop: canaries.folder, session: 'wayland' },
      settings: { ...settings, theme: canaries.passphrase.replace(/ /g, '/') as never },
      logLines: lastLogLines(join(desk.folder, 'logs'), 300),
    }),
    copyText: (text) => copied.push(text),
    chooseFile: () => Promise.resolve(path),
    openCrashFolder: () => undefined,
    countCrashDumps: () => 0,
    deleteCrashDumps: () => undefined,
  })
}

const findsIn = (text: string, planted: readonly string[]): string[] =>
  planted.filter((one) =>
    [one.toLowerCase(), ...formsOf(one).map((form) => form.text)].some(
      (form) => text.includes(form) || text.toLowerCase().includes(form),
    ),
  )

describe('saved diagnostics', () => {
  test('hold none of the canaries planted in the data, the log, failures and settings', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    await desk.app.protection.choosePassphrase(canaries.passphrase)
    const { account } = await desk.link(provider, 'alice')
    await desk.app.editList.rename(account.id, canaries.label)
    const note = {
      providerName: canaries.name,
      accountName: canaries.email,
      page: `https://${canaries.host}/`,
      remark: canaries.label,
      remindMonths: null,
    }
    await desk.app.notes.add(note, false)
    desk.network(false)
    await desk.app.revoke.revoke(account.id)
    logCarelessly(desk.folder)

    const path = join(desk.folder, 'saved.txt')
    const handlers = handlersOf(desk, path)
    const { text } = await handlers['diagnostics.make']({})
    await handlers['diagnostics.save']({})
    const saved = readFileSync(path, 'utf8')
    expect(saved).toBe(text)

    const tokens = provider.issued.map(({ token }) => token)
    const { displayName, username, email } = account.profile
    const fromData = [displayName, username, email, account.subject, account.id, account.issuer]
      .concat(new URL(account.issuer).host, desk.folder)
      .filter((one) => one !== null && one !== '')
    expect(fromData.length).toBeGreaterThan(5)
    expect(tokens.length).toBeGreaterThan(1)
    const planted = [...Object.values(canaries), ...fromData.map(String), ...tokens]
    expect(findsIn(saved, planted)).toEqual([])
    expect(tokensIn(join(desk.folder, 'logs'), saved, [...tokens, canaries.token])).toEqual([])
  })

  test('still tell what helps: versions, states, counts, codes and where in the code', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    const { account } = await desk.link(provider, 'alice')
    desk.network(false)
    await desk.app.revoke.revoke(account.id)
    logCarelessly(desk.folder)
    const { text } = await handlersOf(desk, '')['diagnostics.make']({})
    expect(text).toContain('version: 0.1.0')
    expect(text).toContain('session: wayland')
    expect(text).toContain('desktop: (left out)')
    expect(text).toContain('key: os-keychain')
    expect(text).toMatch(/schema: \d+/)
    expect(text).toContain('dailyCheck: true')
    expect(text).toContain('demo linked logged-out ending: 1')
    expect(text).toMatch(/host 1 · demo · pending · waits: \S+ · attempts: 0 · sent: no/)
    expect(text).toContain('{"code":"SQLITE_FULL","attempts":3,"lookOnly":false}')
    expect(text).toContain('error request accounts.revoke {"name":"TypeError"')
    expect(text).toContain('server-unreachable')
  })

  test('send nothing: not a request leaves by making, copying or saving', async () => {
    const [provider, desk] = [await startProvider(), await openDesk()]
    await desk.link(provider, 'alice')
    const before = desk.sent.length
    const copied: string[] = []
    const handlers = handlersOf(desk, join(desk.folder, 'saved.txt'), copied)
    const { text } = await handlers['diagnostics.make']({})
    await handlers['diagnostics.copy']({})
    await handlers['diagnostics.save']({})
    expect(copied).toEqual([text])
    expect(desk.sent).toHaveLength(before)
  })

  test('are saved only once they were shown', async () => {
    const desk = await openDesk()
    await expect(handlersOf(desk, '')['diagnostics.save']({})).rejects.toThrow('not-now')
  })
})

test('a line that is not the log’s own is left out whole', () => {
  expect(publicLogLine(canaries.name)).toBeNull()
  expect(publicLogLine(`2026-11-22T19:34:00.000Z info ${canaries.label} {}`)).toBe(
    '2026-11-22T19:34:00Z info divorce [9 characters]',
  )
})

test('what a log line is about is written in the code, never put together', () => {
  const main = join(import.meta.dirname, '../../../main')
  const calls = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(main, file), 'utf8').matchAll(
        /\blog\.(?:info|warn|error)\(\s*([^,)]+)/g,
      ),
    ])
    .map(([, event]) => event)
  expect(calls.length).toBeGreaterThan(20)
  expect(calls.filter((event) => !/^'[a-z-]+'$/.test(event ?? ''))).toEqual(['`request ${name}`'])
})
