// One version of the app, as its program file runs it: `version.process.ts VERSION`, with its order in
// the environment. 1.0.0 links an account, goes offline, takes a revocation and quits with an update
// ready; any other version opens what it finds and waits until the revocation has ended.
import electronUpdater from 'electron-updater'
import { join } from 'node:path'
import { newestSchema } from '../../../main/storage/migrate.ts'
import { silentLog } from '../../../main/system/log.ts'
import { systemClock } from '../../../main/system/clock.ts'
import { updaterOver } from '../../../main/system/updater-electron.ts'
import { Updates } from '../../../main/system/updates.ts'
import { openPlainProduct } from '../../support/plain-product.ts'
import { until } from '../../support/product-in-use.ts'
import { NodeExecutor } from './update-server.ts'

export interface VersionOrder {
  readonly folder: string
  readonly issuer: string
  readonly feed: string
}

export interface VersionSaid {
  readonly version: string
  readonly schema: number
  /** Revocations that waited when it stopped (1.0.0), or when it opened the data. */
  readonly waiting: number
  readonly ready: string | null
  readonly ending: string | null
}

const version = process.argv[2] ?? ''
const order = JSON.parse(process.env['HANDBACK_ORDER'] ?? '') as VersionOrder

function updatesOf(onQuit: (install: (code: number) => void) => void): Updates {
  const inner = new electronUpdater.AppImageUpdater(null, {
    version,
    name: 'Handback',
    isPackaged: true,
    appUpdateConfigPath: join(order.folder, '../app-update.yml'),
    userDataPath: join(order.folder, '..'),
    baseCachePath: join(order.folder, '../cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit,
  })
  Object.assign(inner, { httpExecutor: new NodeExecutor(), disableDifferentialDownload: true })
  inner.on('error', () => undefined)
  inner.setFeedURL({ provider: 'generic', url: order.feed })
  return new Updates({
    why: null,
    updater: updaterOver(inner),
    isWanted: () => true,
    clock: systemClock,
    log: { ...silentLog, error: (_event, error) => console.error(error) },
    changed: () => undefined,
  })
}

async function before(): Promise<VersionSaid> {
  const { app, network, link } = openPlainProduct(order.folder)
  let install: (code: number) => void = () => undefined
  const updates = updatesOf((handler) => (install = handler))
  await app.start()
  const account = await link(order.issuer, 'alice')
  network(false)
  await app.revoke.revoke(account)
  await updates.look()
  const said = saidBy({ waiting: app.activity.countWaiting(), ready: updates.state.ready?.version })
  // As quitting does: everything is stored first, and Electron's `quit` comes last.
  await app.stop({ drainMs: 2000 })
  install(0)
  return said
}

async function after(): Promise<VersionSaid> {
  const { app } = openPlainProduct(order.folder)
  const waiting = app.activity.countWaiting()
  await app.start()
  const ending = await until(app, ({ overviews }) => overviews.list()[0]?.account.ending?.kind)
  await app.stop({ drainMs: 2000 })
  return saidBy({ waiting, ending })
}

const saidBy = (facts: {
  waiting: number
  ready?: string | undefined
  ending?: string
}): VersionSaid => ({
  version,
  schema: newestSchema,
  waiting: facts.waiting,
  ready: facts.ready ?? null,
  ending: facts.ending ?? null,
})

console.log(JSON.stringify(version === '1.0.0' ? await before() : await after()))
