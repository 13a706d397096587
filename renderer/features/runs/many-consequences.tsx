import { useMemo } from 'react'
import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import { useStatus } from '../../api/use-requests.ts'
import { useByHandHosts } from '../../api/use-runs.ts'
import { Lamp } from '../../components/lamp.tsx'
import { useWords, type Words } from '../../words/use-words.ts'
import { byProvider } from './many-accounts.ts'

/** Named one by one; the others are summed up. */
const namedProviders = 5

/** Here, at the providers, also affected, not affected: as for one account, with the numbers. */
export function ManyConsequences({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const words = useWords()
  const online = useStatus().data?.online ?? true
  const byHandHosts = useByHandHosts().data
  const facts = useMemo(() => {
    const linked = new Set(byHandHosts?.linked)
    const handedIn = new Set(byHandHosts?.handedIn)
    const anew = accounts.filter(({ there }) => there.state !== 'ending')
    const asked = anew.filter(
      ({ origin, serverHost }) => !(origin === 'linked' ? linked : handedIn).has(serverHost),
    )
    return {
      asked,
      already: accounts.length - anew.length,
      byHand: anew.length - asked.length,
    }
  }, [accounts, byHandHosts])
  const parts = [
    {
      name: words.say('ui.here'),
      says: words.say('ui.many.here', { count: accounts.length }),
    },
    { name: words.say('ui.many.there'), says: there(accounts, facts.asked, words) },
    { name: words.say('ui.also-affected'), says: words.say('ui.many.also') },
    { name: words.say('ui.not-affected'), says: words.say('ui.many.not') },
  ]
  return (
    <>
      <dl className="consequences">
        {parts.map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {facts.byHand === 0 ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.say('ui.many.by-hand', { count: facts.byHand })} />
        </div>
      )}
      {online ? null : (
        <div className="callout">
          <Lamp shape="half" words={words.say('ui.many.offline')} />
        </div>
      )}
      {facts.already === 0 ? null : (
        <p className="soft">{words.say('ui.many.already', { count: facts.already })}</p>
      )}
    </>
  )
}

/** Each account is counted once: asked now, ended by hand, or being ended already. */
function there(
  chosen: readonly AccountView[],
  asked: readonly AccountView[],
  words: Words,
): string {
  if (chosen.length === 0) return words.say('ui.many.there.none')
  if (asked.length === 0) return words.say('ui.many.there.nobody')
  const providers = byProvider(asked)
  const named = providers
    .slice(0, namedProviders)
    .map(({ name, count }) => words.say('ui.many.provider', { provider: name, count }))
  const others = providers.slice(namedProviders).reduce((sum, { count }) => sum + count, 0)
  const all =
    others === 0 ? named : [...named, words.say('ui.many.provider.others', { count: others })]
  return words.say('ui.many.there.does', {
    providers: new Intl.ListFormat(words.locale).format(all),
  })
}
