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

const opensDialog: readonly AccountAction[] = ['log-in', 'link-again', 'revoke']

/** The buttons that make sense now. Each is named with its account: "Revoke access for …". */
export function AccountButtons({ account, onAct, children }: AccountButtonsProps) {
  const words = useWords()
  const values = { name: words.tell(account.name), provider: account.providerName }
  return (
    <div className="account-buttons">
      {account.actions.map((action) => (
        <ActionButton
          key={action}
          label={words.say(`ui.action.${action}.for`, values)}
          onPress={() => {
            if (!opensDialog.includes(action)) keepFocusNear()
            onAct(account, action)
          }}
        >
          {words.say(`ui.action.${action}`, values)}
        </ActionButton>
      ))}
      {children}
    </div>
  )
}

/** The pressed button may go with the state it belonged to: its row or panel keeps the focus. */
function keepFocusNear(): void {
  document.activeElement?.closest<HTMLElement>('[data-key], [data-focus-home]')?.focus()
}
