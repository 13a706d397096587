import type { Handback } from '../services/handback.types.ts'
import type { FoundAccount, RecoveryOverview } from '../services/recovery.ts'
import type {
  RecoveryView,
  RememberedAccountView,
} from '../../preload/contract/recovery.contract.ts'
import { message, type Message } from '../../words/words.ts'
import { plainText } from '../domain/plain-text.ts'
import type { Handlers } from './handlers.ts'

type Names = Extract<keyof Handlers, `recovery.${string}`>

export function recoveryHandlers(app: Handback): Pick<Handlers, Names> {
  return {
    'recovery.get': () => {
      const found = app.recovery.find()
      return { recovery: found === undefined ? null : recoveryView(found, app.lookOnly) }
    },
    'recovery.openPage': async ({ index }) => {
      await app.recovery.openPage(index)
      return {}
    },
    'recovery.dismiss': () => {
      app.recovery.dismiss()
      return {}
    },
  }
}

export function recoveryView(found: RecoveryOverview, lookOnly: boolean): RecoveryView {
  const accounts = found.accounts.map((account, index) => accountView(account, index))
  return {
    happened: happened(found, lookOnly),
    setAside: [...found.setAside],
    accounts: [...accounts.filter(needsLook), ...accounts.filter((one) => !needsLook(one))],
    about: about(found, lookOnly),
  }
}

const needsLook = (account: RememberedAccountView): boolean => account.needsLook

function happened({ recovered, setAside }: RecoveryOverview, lookOnly: boolean): Message {
  if (lookOnly) return message('recovery.look-only')
  return message(setAside.length === 0 ? 'recovery.missing' : `recovery.${recovered}`)
}

function about({ setAside, accounts }: RecoveryOverview, lookOnly: boolean): Message {
  if (accounts.length > 0) return message('recovery.about.compared')
  const gone = setAside.length === 0 && !lookOnly
  return message(gone ? 'recovery.about.gone' : 'recovery.about.unreadable')
}

/** Every text in it was read from a damaged file. */
function accountView(account: FoundAccount, index: number): RememberedAccountView {
  const provider = plainText(account.providerName)
  const name = plainText(account.name ?? '').trim()
  return {
    index,
    name:
      name === ''
        ? message('account.name.unnamed', { provider })
        : message('account.name.given', { name }),
    providerName: provider,
    issuer: plainText(account.issuer),
    mark: { ...account.mark, color: account.mark.color ?? null },
    restored: message(`recovery.account.${account.restored}`),
    needsLook: account.restored !== 'same',
    page: account.page,
  }
}
