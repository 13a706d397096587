import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { useAction } from '../../api/use-requests.ts'
import { needsOwnApp, ownAppFrom, type ServerEntry } from './client-draft.ts'

/** Has main keep what was typed about an app when its form is left, so that nothing is typed twice. */
export function useKeptApp(): (server: ServerView, entry: ServerEntry) => void {
  const { mutate } = useAction('servers.keepApp')
  return (server, { draft, isOwn }) => {
    if (!needsOwnApp(server, isOwn) || (draft.clientId === '' && draft.clientSecret === '')) return
    const { providerId, issuer } = server
    mutate({ providerId, issuer, app: ownAppFrom(draft) })
  }
}
