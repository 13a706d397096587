import { failure } from '../domain/failure.ts'
import type { RequestName } from '../../preload/contract/contract.ts'
import type { Handlers } from './handlers.ts'

/** What a locked window may ask: its words, and to be unlocked. */
const answered: ReadonlySet<RequestName> = new Set<RequestName>([
  'app.words',
  'desktop.listening',
  'lock.state',
  'lock.unlock',
])

/** While the window is locked every other request is refused before it begins. */
export function onlyUnlocking(handlers: Handlers): Handlers {
  const refuse = (): never => {
    throw failure('locked')
  }
  const entries = Object.entries(handlers).map(([name, handle]) => [
    name,
    answered.has(name as RequestName) ? handle : refuse,
  ])
  const status: Handlers['app.status'] = async (input) => ({
    ...(await handlers['app.status'](input)),
    // How many wait and where the data lies is nobody's business who can't unlock.
    waiting: 0,
    dataFolder: '',
  })
  return { ...(Object.fromEntries(entries) as Handlers), 'app.status': status }
}
