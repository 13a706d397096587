import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'

/** What is true of this provider and not of most, and how sure we are of it. */
export function ServerNotes({ server }: { readonly server: ServerView }) {
  const words = useWords()
  const { cannotLink, notes, confidence } = server
  const unsure = confidence === 'secondary' || confidence === 'memory' ? confidence : null
  return (
    <>
      {cannotLink === null ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.tell(cannotLink)} />
        </div>
      )}
      {notes.length === 0 ? null : (
        <>
          <h3 className="field-label">{words.say('ui.link.notes')}</h3>
          <ul className="permissions">
            {notes.map((note) => (
              <li key={note.en}>{saidIn(note, words.locale)}</li>
            ))}
          </ul>
        </>
      )}
      {unsure === null ? null : (
        <p className="soft">{words.say(`ui.link.confidence.${unsure}`, { server: server.name })}</p>
      )}
    </>
  )
}
