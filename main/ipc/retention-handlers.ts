import type { Handback } from '../services/handback.types.ts'
import type { Handlers } from './handlers.ts'

export function retentionHandlers(app: Handback): Pick<Handlers, 'retention.get'> {
  return { 'retention.get': () => app.tidyList.describe() }
}
