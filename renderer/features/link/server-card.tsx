import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { Lamp } from '../../components/lamp.tsx'
import { PermissionList } from '../../components/permission-list.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { plain, useWords } from '../../words/use-words.ts'
import { ServerNotes } from './server-notes.tsx'

export interface ServerCardProps {
  readonly server: ServerView
  /** The person knows where access is revoked, though the server does not say: no warning then. */
  readonly revocationTyped: boolean
  /** Of the sentence that says what linking creates. */
  readonly promiseId?: string
}

/** Who will be asked, for what, and the sentence that this creates a permission. */
export function ServerCard({ server, revocationTyped, promiseId }: ServerCardProps) {
  const words = useWords()
  return (
    <div className="server-card">
      <div className="server-card-head">
        <ProviderMark mark={server.mark} />
        <div>
          <p className="server-card-name">
            <bdi>{plain(server.name)}</bdi>
          </p>
          <p className="soft">
            <bdi>{plain(server.host)}</bdi>
          </p>
        </div>
      </div>
      {server.cannotLink === null ? (
        <>
          <p className="server-card-promise" id={promiseId}>
            {words.tell(server.promise)}
          </p>
          <h3 className="field-label">{words.say('ui.link.permissions')}</h3>
          <PermissionList permissions={server.permissions} />
        </>
      ) : null}
      <ServerNotes server={server} />
      {server.warning === null || revocationTyped || server.cannotLink !== null ? null : (
        <div className="callout">
          <Lamp shape="triangle" words={words.tell(server.warning)} />
        </div>
      )}
    </div>
  )
}
