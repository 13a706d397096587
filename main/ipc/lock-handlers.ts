import type { AppLock } from '../services/app-lock.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `lock.${string}`>

export function lockHandlers(lock: AppLock): Pick<Handlers, Names> {
  return {
    'lock.state': () => ({
      locked: lock.locked,
      canLock: lock.canLock(),
      goesOn: lock.goesOn(),
    }),
    'lock.now': () => {
      lock.lock()
      return {}
    },
    'lock.unlock': async ({ passphrase }) => {
      await lock.unlock(passphrase)
      return {}
    },
  }
}
