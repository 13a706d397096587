import { useStatus } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import { keysInWords } from './keys-in-words.ts'
import { useCommands } from './use-commands.ts'

/** Keys of the list, in the order a person meets them. */
const listKeys = [
  ['shortcuts.key.arrows', 'shortcuts.keys.arrows'],
  ['shortcuts.key.letters', 'shortcuts.keys.type'],
  ['shortcuts.key.enter', 'shortcuts.keys.enter'],
  ['shortcuts.key.tab', 'shortcuts.keys.tab'],
  ['shortcuts.key.space', 'shortcuts.keys.space'],
  ['shortcuts.key.escape', 'shortcuts.keys.escape'],
  ['shortcuts.key.delete', 'shortcuts.keys.delete'],
] as const

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const platform = useStatus().data?.platform ?? 'linux'
  const commands = useCommands()
  const everywhere = commands.flatMap(({ id, keys, words: key }) =>
    keys === undefined
      ? []
      : [{ id, keys: keysInWords(keys, platform, words), does: words.say(key) }],
  )
  const sheet = { id: 'sheet', keys: '?', does: words.say('shortcuts.keys.sheet') }
  const all = {
    id: 'all',
    keys: keysInWords('a', platform, words),
    does: words.say('shortcuts.keys.all'),
  }
  const list = listKeys.map(([keys, does]) => ({
    id: does,
    keys: words.say(keys),
    does: words.say(does),
  }))
  return (
    <DialogFrame
      wide
      title={words.say('shortcuts.title')}
      onClose={onClose}
      buttons={
        <ActionButton takesFocus onPress={onClose}>
          {words.say('ui.close')}
        </ActionButton>
      }
    >
      <Keys name={words.say('shortcuts.everywhere')} rows={[...everywhere, sheet]} />
      <Keys name={words.say('shortcuts.list')} rows={[...list, all]} />
    </DialogFrame>
  )
}

interface KeysProps {
  readonly name: string
  readonly rows: readonly { readonly id: string; readonly keys: string; readonly does: string }[]
}

function Keys({ name, rows }: KeysProps) {
  return (
    <section>
      <h3 className="part-title">{name}</h3>
      <dl className="keys">
        {rows.map(({ id, keys, does }) => (
          <div key={id}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
