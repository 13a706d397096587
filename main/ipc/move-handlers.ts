import { basename } from 'node:path'
import { failure } from '../domain/failure.ts'
import { mayAct } from '../domain/standing.ts'
import type { Handback } from '../services/handback.types.ts'
import type { MoveView } from '../../preload/contract/move.contract.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `move.${string}`>

/** What moving needs of the desktop; `main/index.ts` provides it. */
export interface MoveDesk {
  /** Null where the person chose no place. */
  chooseArchiveToWrite(): Promise<string | null>
  chooseArchiveToRead(): Promise<string | null>
  /** Closes the product, lets `between` work on the closed files, and opens it anew. */
  reopen(between?: () => void): Promise<void>
  /** Erases everything, and what is in use follows the settings as they are then. */
  eraseAll(): Promise<void>
}

export function moveHandlers(app: Handback, desk: MoveDesk): Pick<Handlers, Names> {
  let chosen: string | null = null
  return {
    'move.state': () => moveView(app),
    'move.pack': ({ passphrase }) => packInto(app, desk, passphrase),
    'move.handOver': async ({ code }) => {
      await app.moveAway.handOver(code)
      return {}
    },
    'move.takeBack': async ({ sure }) => {
      await app.moveAway.takeBack(sure)
      await desk.reopen()
      return {}
    },
    'move.chooseArchive': async () => {
      app.moveIn.refuseUnlessEmpty()
      chosen = (await desk.chooseArchiveToRead()) ?? chosen
      return { name: chosen === null ? null : basename(chosen) }
    },
    'move.bring': async ({ passphrase }) => {
      if (chosen === null) throw failure('not-now')
      await app.moveIn.prepare(chosen, passphrase)
      await desk.reopen(() => app.moveIn.putInPlace())
      return {}
    },
    'move.start': async ({ code }) => {
      await app.moveIn.begin(code)
      await desk.reopen()
      return {}
    },
    'move.startWithoutAnswer': async () => {
      await app.moveIn.beginWithoutAnswer()
      await desk.reopen()
      return {}
    },
    'move.erase': async () => {
      if (mayAct(app.moveAway.standing)) throw failure('not-now')
      await desk.eraseAll()
      return {}
    },
  }
}

async function packInto(app: Handback, desk: MoveDesk, passphrase: string) {
  const path = await desk.chooseArchiveToWrite()
  if (path === null) return { path }
  try {
    await app.moveAway.pack(passphrase, path)
    return { path }
  } catch (error) {
    // What was put to rest begins again, unless an archive may exist: then the page says so.
    if (mayAct(app.moveAway.standing)) await desk.reopen()
    throw error
  }
}

function moveView({ moveAway, activity, overviews }: Handback): MoveView {
  const { standing, progress } = moveAway
  return {
    kind: standing.kind,
    progress,
    at: standing.kind === 'here' ? null : standing.at,
    file: 'file' in standing ? standing.file : null,
    request: standing.kind === 'arrived' ? standing.to : null,
    answer: moveAway.answer,
    accounts: standing.kind === 'here' ? 0 : overviews.list().length,
    waiting: activity.countWaiting(),
  }
}
