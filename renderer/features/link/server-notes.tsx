import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'

/** What is true of this provider and not of most, and how sure we are of it. */
export function ServerNotes({ server }: { readonly server: ServerView }) {
  const words = useWords()
  const { cannotLink, notes, app, knownClientRef } = server
  return (
    <>
      {cannotLink === null ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.tell(cannotLink)} />
        </div>
      )}
      {app.throughDistribution && knownClientRef === null ? (
        <p>{words.say('own-app.through-distribution', { server: server.name })}</p>
      ) : null}
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
      <Sureness server={server} />
    </>
  )
}

/** Said before anything is created: tried live, emulated from its docs, or from memory. */
function Sureness({ server }: { readonly server: ServerView }) {
  const words = useWords()
  const { restsOn, confidence, name } = server
  const unsure = confidence === 'secondary' || confidence === 'memory' ? confidence : null
  return (
    <p className="soft">
      <strong>{words.say(`rests-on.${restsOn}`)}</strong>{' '}
      {words.say(`rests-on.${restsOn}.means`, { server: name })}
      {unsure === null ? null : <> {words.say(`ui.link.confidence.${unsure}`, { server: name })}</>}
    </p>
  )
}
