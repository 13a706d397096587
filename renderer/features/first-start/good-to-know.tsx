import { useStatus } from '../../api/use-requests.ts'
import { useWords } from '../../words/use-words.ts'

/**
 * Where secrets are kept on this very system, what Handback covers, and what it can't do. Where a
 * passphrase is wanted, the banner above has the button.
 */
export function GoodToKnow() {
  const words = useWords()
  const vault = useStatus().data?.vault
  const facts = [
    { name: words.say('ui.how.kept'), says: vault === undefined ? '' : words.tell(vault.words) },
    { name: words.say('ui.how.covers'), says: words.say('ui.how.covers.what') },
    { name: words.say('ui.how.covers-not'), says: words.say('ui.how.covers-not.what') },
  ]
  return (
    <dl className="good-to-know">
      {facts.map(({ name, says }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
