import type { Updates } from '../system/updates.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `updates.${string}`>

export function updatesHandlers(updates: Updates, quit: () => void): Pick<Handlers, Names> {
  return {
    'updates.get': () => updates.state,
    'updates.look': async () => {
      await updates.look()
      return {}
    },
    'updates.quit': () => {
      quit()
      return {}
    },
  }
}
