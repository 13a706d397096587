import type { ClientTest } from '../services/test-client.ts'
import type { ClientTestView } from '../../preload/contract/own-app.contract.ts'
import { message, type WordKey } from '../../words/words.ts'

type Code = ClientTest['client' | 'redirect']['code']
type Finding = ClientTestView['findings'][number]

const right: readonly Code[] = ['client-known', 'secret-right', 'redirect-known']
const untold: readonly Code[] = [
  'client-untold',
  'client-not-asked',
  'redirect-untold',
  'redirect-not-asked',
]

/** What was shown, in words, the client before the redirect address. */
export function clientTestView({ provider, client, redirect }: ClientTest): ClientTestView {
  const details = [client, redirect].flatMap((one) => ('detail' in one ? [one.detail] : []))
  return {
    findings: [
      finding(client.code, 'client', { provider, ...methodIn(client) }),
      finding(redirect.code, 'address', { provider, ...addressIn(redirect) }),
    ],
    detail: details.length === 0 ? null : details.join('\n'),
  }
}

function finding(
  code: Code,
  step: Finding['step'],
  values: Readonly<Record<string, string>>,
): Finding {
  const verdict = right.includes(code) ? 'right' : untold.includes(code) ? 'untold' : 'wrong'
  const toDo: WordKey | null = verdict === 'wrong' ? toDoFor(code) : null
  return {
    verdict,
    step,
    words: message(`own-app.found.${code}`, values),
    toDo: toDo === null ? null : message(toDo, values),
  }
}

function toDoFor(code: Code): WordKey | null {
  switch (code) {
    case 'client-refused':
    case 'client-unknown':
    case 'secret-refused':
    case 'secret-unwanted':
    case 'secret-sent-wrongly':
    case 'secret-missing':
    case 'wrong-type':
    case 'redirect-refused':
    case 'redirect-needs-ports':
      return `own-app.to-do.${code}`
    case 'client-known':
    case 'secret-right':
    case 'client-untold':
    case 'client-not-asked':
    case 'redirect-known':
    case 'redirect-untold':
    case 'redirect-not-asked':
      return null
  }
}

const methodIn = (client: ClientTest['client']): { readonly method?: string } =>
  'method' in client ? { method: client.method } : {}

const addressIn = (redirect: ClientTest['redirect']): { readonly address?: string } =>
  'redirectUri' in redirect ? { address: redirect.redirectUri } : {}
