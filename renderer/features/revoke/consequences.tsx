import type { AccountView, RevocationPreview } from '../../../preload/contract/accounts.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRun } from '../notices/use-notices.ts'

export interface ConsequencesProps {
  readonly account: AccountView
  readonly preview: RevocationPreview
  readonly loggedIn: boolean
}

/** Here, at the provider, also affected, not affected: each in the words of the provider's file. */
export function Consequences({ account, preview, loggedIn }: ConsequencesProps) {
  const words = useWords()
  const openPage = useRun('accounts.openPage')
  const provider = preview.providerName
  /** Nothing is asked there: the page is the only way. */
  const onlyByHand = preview.agree === null ? preview.byHand : null
  const parts = [
    { name: words.say('ui.here'), words: preview.here },
    { name: words.say('ui.at-provider', { provider }), words: preview.there },
    { name: words.say('ui.also-affected'), words: preview.alsoAffected },
    { name: words.say('ui.not-affected'), words: preview.notAffected },
  ]
  return (
    <>
      <dl className="consequences">
        {parts.map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            <dd>{words.tell(part.words)}</dd>
          </div>
        ))}
      </dl>
      {preview.notes.length === 0 ? null : (
        <ul className="permissions">
          {preview.notes.map((note) => (
            <li key={note.en}>{saidIn(note, words.locale)}</li>
          ))}
        </ul>
      )}
      {onlyByHand === null ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.tell(onlyByHand)} />
        </div>
      )}
      {preview.online ? null : (
        <div className="callout">
          <Lamp shape="half" words={words.say('ui.revoke.offline', { provider })} />
        </div>
      )}
      <div className="browser-session">
        {preview.browserSession === null ? null : (
          <p className="soft">{words.tell(preview.browserSession)}</p>
        )}
        {preview.canSignOutThere ? (
          <ActionButton
            kind="link"
            onPress={() => openPage.run({ accountId: account.id, page: 'sign-out' })}
          >
            <Icon name="outside" />
            {words.say('ui.sign-out-there', { provider })}
          </ActionButton>
        ) : null}
      </div>
      {account.origin === 'linked' ? (
        <p className="soft">
          {words.say(onlyByHand ? 'ui.revoke.undo.by-hand' : 'ui.revoke.undo')}
        </p>
      ) : null}
      {loggedIn ? <p className="soft">{words.say('ui.revoke.only-here')}</p> : null}
    </>
  )
}
