import type { ConnectionCheck, ServerReach } from '../services/check-connection.ts'
import type { Handback } from '../services/handback.types.ts'
import type { MessageView } from '../../preload/contract/shapes.ts'
import { message, type WordKey } from '../../words/words.ts'
import type { Handlers } from './handlers.ts'

export function networkHandlers(app: Handback): Pick<Handlers, 'network.check'> {
  return {
    'network.check': async () => ({ lines: linesOf(await app.checkConnection.check()) }),
  }
}

const outcomes: Readonly<Record<ServerReach['outcome'], WordKey>> = {
  reached: 'network.reached',
  proxy: 'network.proxy-refuses',
  dns: 'network.no-name',
  'name-unknown': 'network.no-name',
  certificate: 'network.not-safe',
  tls: 'network.not-safe',
  'private-address': 'network.own-network',
  timeout: 'network.no-answer',
  refused: 'network.unreachable',
  reset: 'network.unreachable',
  offline: 'network.unreachable',
  aborted: 'network.unreachable',
  address: 'network.unreachable',
  other: 'network.unreachable',
}

/** What happened, in one sentence for each server. */
export function linesOf({ online, servers, left }: ConnectionCheck): MessageView[] {
  return [
    ...(online ? [] : [message('network.offline')]),
    ...(servers.length === 0 ? [message('network.nobody')] : []),
    ...servers.map(({ host, via, outcome }) =>
      message(outcomes[outcome], { host, via: via ?? 'none' }),
    ),
    ...(left === 0 ? [] : [message('network.left', { left })]),
  ]
}
