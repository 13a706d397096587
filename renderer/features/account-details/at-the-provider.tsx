import { useState } from 'react'
import type { AccountDetails } from '../../../preload/contract/accounts.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useRun } from '../notices/use-notices.ts'

/** What can be looked at or done at the provider itself. */
export function AtTheProvider({ details }: { readonly details: AccountDetails }) {
  const words = useWords()
  const { account } = details
  const dialogs = useDialogs()
  const [checked, setChecked] = useState<string | null>(null)
  const check = useRun('accounts.check')
  const openPage = useRun('accounts.openPage')
  const accountId = account.id
  const provider = account.providerName
  const { ownAppRef } = details
  const pages = details.account.hasManagePage || details.canSignOutThere
  if (!details.canCheck && !pages && ownAppRef === null) return null
  return (
    <section className="part">
      <h3 className="part-title">{words.say('ui.at-provider', { provider })}</h3>
      <div className="provider-pages">
        {details.canCheck ? (
          <ActionButton
            busy={check.isPending}
            label={words.say('ui.check.for', { name: words.tell(account.name), provider })}
            onPress={() =>
              check.run({ accountId }, (answer) => setChecked(words.tell(answer.words)))
            }
          >
            {check.isPending ? words.say('ui.checking') : words.say('ui.check')}
          </ActionButton>
        ) : null}
        <p className="soft provider-checked" role="status">
          {checked}
        </p>
        {details.account.hasManagePage ? (
          <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'manage' })}>
            <Icon name="outside" />
            {words.say('ui.other-apps', { provider })}
          </ActionButton>
        ) : null}
        {details.canSignOutThere ? (
          <ActionButton kind="link" onPress={() => openPage.run({ accountId, page: 'sign-out' })}>
            <Icon name="outside" />
            {words.say('ui.sign-out-there', { provider })}
          </ActionButton>
        ) : null}
        {ownAppRef === null ? null : (
          <ActionButton
            kind="link"
            label={words.say('own-app.correct.for', { provider })}
            onPress={() => dialogs.open({ kind: 'edit-server', clientRef: ownAppRef })}
          >
            {words.say('own-app.correct')}
          </ActionButton>
        )}
      </div>
    </section>
  )
}
