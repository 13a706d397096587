import type { App, Dialog, PowerMonitor } from 'electron'
import { mayAct } from '../domain/standing.ts'
import type { AppLock } from '../services/app-lock.ts'
import type { Handback } from '../services/handback.types.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { within } from '../system/within.ts'
import type { Say } from '../../words/words.ts'

/** How long quitting waits for requests under way; what is unfinished resumes at the next start. */
const drainMs = 2_000
/**
 * And for everything: longer than any request may take. The windows are gone by then, and whatever hangs would
 * keep a process nobody sees, in the way of the next start. What is not stored yet is as after a crash.
 */
const mostMs = 60_000

interface Quitting {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly powerMonitor: Pick<PowerMonitor, 'on'>
  /** As it is open now. */
  readonly product: () => Pick<Handback, 'activity' | 'moveAway' | 'stop'>
  readonly lock: Pick<AppLock, 'locked' | 'canLock'>
  /** Is there anybody who could answer? A development window has no message boxes. */
  readonly canAsk: boolean
  /** Brings the window back when the person stays. */
  readonly stay: () => void
  readonly say: Say
  readonly clock: Clock
  readonly log: Log
}

/**
 * Quitting with revocations waiting says first that nothing is sent while Handback is closed
 * (matrix 48). Then the first quit stores how everything stands; the second one, when that is done,
 * ends the process.
 */
export function quitGently({
  app,
  dialog,
  powerMonitor,
  product,
  lock,
  canAsk,
  stay,
  say,
  clock,
  log,
}: Quitting): void {
  let state: 'running' | 'asking' | 'agreed' | 'stopping' | 'stopped' = 'running'
  const ask = async (waiting: number): Promise<void> => {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: say('quit.title'),
      // How many wait is nobody's business who can't unlock.
      message: lock.locked ? say('quit.message.locked') : say('quit.message', { waiting }),
      detail: lock.canLock() ? say('quit.detail.passphrase') : say('quit.detail', { waiting }),
      buttons: [say('quit.quit'), say('quit.stay')],
      defaultId: 0,
      cancelId: 1,
    })
    state = response === 0 ? 'agreed' : 'running'
    if (state === 'agreed') app.quit()
    else stay()
  }
  // The computer is shutting down: everything is stored, and nobody must be held up by a question.
  powerMonitor.on('shutdown', () => {
    if (state === 'running') state = 'agreed'
  })
  app.on('before-quit', (event) => {
    if (state === 'asking') event.preventDefault()
    // Asked only while running: once stopped, the data file is closed.
    if (state !== 'running' || !canAsk) return
    // What was moved away waits elsewhere.
    const waiting = mayAct(product().moveAway.standing) ? product().activity.countWaiting() : 0
    if (waiting === 0) return
    event.preventDefault()
    state = 'asking'
    void ask(waiting).catch((error: unknown) => {
      log.error('quit-question', error)
      state = 'agreed'
      app.quit()
    })
  })
  app.on('will-quit', (event) => {
    if (state === 'stopped') return
    event.preventDefault()
    if (state === 'stopping') return
    state = 'stopping'
    const stopping = product()
      .stop({ drainMs })
      .catch((error: unknown) => log.error('quit', error))
    void within(clock, stopping, mostMs).then((inTime) => {
      if (!inTime) log.warn('quit-unfinished')
      state = 'stopped'
      app.quit()
    })
  })
}
