import type { ReactNode } from 'react'
import type { AccountAction, AccountView } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Act } from './act.ts'

export interface AccountButtonsProps {
  readonly account: AccountView
  readonly onAct: Act
  /** What else stands beside them. */
  readonly children?: ReactNode
}

/** Given up on, and not known to have ended: its row is the last that tells of it. */
export const mayBeAlive = ({ there }: AccountView): boolean =>
  there.state === 'ended' && there.attention

/** What an action is called: removing what may be alive is asked about. */
export const saidOf = (
  account: AccountView,
  action: AccountAction,
): AccountAction | 'remove-anyway' =>
  action === 'remove-from-list' && mayBeAlive(account) ? 'remove-anyway' : action

const opensDialog: readonly AccountAction[] = ['log-in', 'link-again', 'revoke']

/** The buttons that make sense now. Each is named with its account: "Revoke access for …". */
export function AccountButtons({ account, onAct, children }: AccountButtonsProps) {
  const words = useWords()
  const values = { name: words.tell(account.name), provider: account.providerName }
  return (
    <div className="account-buttons">
      {account.actions.map((action) => {
        const said = saidOf(account, action)
        const asks = said === 'remove-anyway'
        return (
          <ActionButton
            key={action}
            label={words.say(`ui.action.${said}.for`, values)}
            onPress={() => {
              if (!asks && !opensDialog.includes(action)) keepFocusNear()
              onAct(account, action)
            }}
          >
            {words.say(`ui.action.${said}`, values)}
          </ActionButton>
        )
      })}
      {children}
    </div>
  )
}

/** The pressed button may go with the state it belonged to: its row or panel keeps the focus. */
function keepFocusNear(): void {
  document.activeElement?.closest<HTMLElement>('[data-key], [data-focus-home]')?.focus()
}
