import { useState, type SubmitEvent } from 'react'
import { useAction, useSettings } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { EntryField } from '../../components/entry-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

const kinds = ['system', 'none', 'typed'] as const
type Kind = (typeof kinds)[number]

/** Through what Handback reaches the network, and whether it does. */
export function NetworkSettings() {
  const words = useWords()
  const proxy = useSettings().data?.proxy
  const [picked, setPicked] = useState<Kind | null>(null)
  const set = useRun('settings.set')
  if (proxy === undefined) return null
  const kind = picked ?? (proxy === 'system' || proxy === 'none' ? proxy : 'typed')
  return (
    <>
      <ChoiceGroup<Kind>
        look="across"
        label={words.say('ui.network.proxy')}
        value={kind}
        choices={kinds.map((value) => ({ value, words: words.say(`ui.network.proxy.${value}`) }))}
        onChange={(value) => {
          // One that could not be saved is not shown as chosen.
          setPicked(value === 'typed' ? value : null)
          if (value !== 'typed') set.run({ proxy: value })
        }}
      />
      {kind === 'typed' ? <ProxyForm used={proxy.includes(':') ? proxy : ''} /> : null}
      <p className="soft setting-what">{words.say('ui.network.what')}</p>
      <ConnectionCheck />
    </>
  )
}

function ProxyForm({ used }: { readonly used: string }) {
  const words = useWords()
  const { note } = useNotices()
  const set = useRun('settings.set')
  const [typed, setTyped] = useState(used)
  const use = (event: SubmitEvent): void => {
    event.preventDefault()
    set.run({ proxy: typed }, ({ proxy }) => {
      setTyped(proxy)
      note((now) => now.say('ui.network.used', { proxy }))
    })
  }
  return (
    <form className="form" onSubmit={use}>
      <EntryField
        label={words.say('ui.network.address')}
        hint={words.say('ui.network.address.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={300}
      />
      <div>
        <ActionButton submit busy={set.isPending}>
          {words.say('ui.network.use')}
        </ActionButton>
      </div>
    </form>
  )
}

function ConnectionCheck() {
  const words = useWords()
  const { fail } = useNotices()
  const check = useAction('network.check')
  return (
    <>
      <div className="setting-line setting-foot">
        <p>{words.say('ui.network.check.what')}</p>
        <ActionButton busy={check.isPending} onPress={() => check.mutate({}, { onError: fail })}>
          {words.say('ui.network.check')}
        </ActionButton>
      </div>
      <div className="setting-what" role="status">
        {check.data?.lines.map((line, at) => (
          <p key={at}>{words.tell(line)}</p>
        ))}
      </div>
    </>
  )
}
