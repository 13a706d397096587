import { failure } from '../domain/failure.ts'
import type { EraseEverything } from '../services/erase-everything.ts'
import type { Handback } from '../services/handback.types.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `erase.${string}`>

/** What erasing needs of the desktop; `main/index.ts` provides it. */
export interface EraseDesk {
  readonly everything: EraseEverything
  /** Closes the data, renames its folder, and opens a new one. */
  setAside(): Promise<void>
}

export function eraseHandlers(app: Handback, desk: EraseDesk): Pick<Handlers, Names> {
  return {
    'erase.state': () => ({
      erasing: desk.everything.find(),
      times: desk.everything.times,
    }),
    'erase.afterEnding': async () => ({ runId: await desk.everything.afterEnding() }),
    'erase.callOff': () => {
      desk.everything.callOff()
      return {}
    },
    'erase.now': async () => {
      await desk.everything.now()
      return {}
    },
    'erase.setAside': async () => {
      if (app.protection.describe().state.kind !== 'passphrase-asked') throw failure('not-now')
      await desk.setAside()
      return {}
    },
  }
}
