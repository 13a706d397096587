import type { AccountDetails } from '../../../preload/contract/accounts.contract.ts'
import { Facts, type Fact } from '../../components/facts.tsx'
import { PermissionList } from '../../components/permission-list.tsx'
import { plain, useWords, type Words } from '../../words/use-words.ts'

export function AccessFacts({ details }: { readonly details: AccountDetails }) {
  const words = useWords()
  return (
    <>
      <section className="part">
        <h3 className="part-title">{words.say('ui.who')}</h3>
        {details.who === null ? (
          <p className="soft">{noOne(details, words)}</p>
        ) : (
          <Facts facts={whoFacts(details.who, words)} />
        )}
      </section>
      <section className="part">
        <h3 className="part-title">{words.say(permissionsTitle(details.account))}</h3>
        {details.permissions.length === 0 && details.account.origin === 'handed-in' ? (
          <p className="soft">
            {words.say('ui.hand-in.may.unsaid', { provider: details.account.providerName })}
          </p>
        ) : (
          <PermissionList permissions={details.permissions} />
        )}
        <ChangedPermissions details={details} />
      </section>
      <section className="part">
        <h3 className="part-title">{words.say('ui.access')}</h3>
        <Facts
          facts={[
            {
              name: words.say(details.account.origin === 'linked' ? 'ui.linked' : 'ui.handed-in'),
              value: words.say('ui.moment', { at: details.linkedAt }),
            },
            { name: words.say('ui.revocable'), value: words.tell(details.revocable) },
            ...keyFacts(details, words),
            ...(isOver(details.account)
              ? []
              : [{ name: words.say('ui.also-affected'), value: words.tell(details.alsoAffected) }]),
          ]}
        />
      </section>
    </>
  )
}

/** Nothing is allowed any more; what was given up on may be. */
const isOver = ({ there }: AccountDetails['account']): boolean =>
  there.state === 'sign-in-needed' || (there.state === 'ended' && there.ending !== 'abandoned')

function permissionsTitle(account: AccountDetails['account']) {
  if (account.origin !== 'linked') return isOver(account) ? 'ui.hand-in.could' : 'ui.hand-in.may'
  return isOver(account) ? 'ui.permissions.ended' : 'ui.permissions'
}

function ChangedPermissions({ details }: { readonly details: AccountDetails }) {
  const words = useWords()
  const { permissionChange: change, account } = details
  if (change === null) return null
  const about = { provider: account.providerName, at: change.at }
  return (
    <div className="permission-change">
      <p className="field-label">{words.say('ui.permissions.changed', about)}</p>
      <ul>
        {change.lines.map(({ scope, which, words: allows }) => (
          <li key={scope}>{words.say(`permission.${which}`, { allows: words.tell(allows) })}</li>
        ))}
      </ul>
    </div>
  )
}

function keyFacts({ keys }: AccountDetails, words: Words): Fact[] {
  if (keys.length === 0) return []
  const value = keys.map((key) => <div key={key.key}>{words.tell(key)}</div>)
  return [{ name: words.say('ui.keys'), value }]
}

function noOne({ account }: AccountDetails, words: Words): string {
  return account.origin === 'linked'
    ? words.say('ui.who.hidden')
    : words.say('ui.hand-in.owner.not-known', { provider: account.providerName })
}

function whoFacts(who: NonNullable<AccountDetails['who']>, words: Words): Fact[] {
  const lines: readonly (readonly [string, string | null])[] = [
    [words.say('ui.who.name'), who.displayName],
    [words.say('ui.who.username'), who.username],
    [words.say('ui.who.email'), who.email],
    [words.say('ui.who.subject'), who.subject],
  ]
  return lines.flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: <bdi>{plain(value)}</bdi> }],
  )
}
