import { Button } from 'react-aria-components'
import type { Output } from '../../../preload/contract/contract.ts'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { plain, useWords } from '../../words/use-words.ts'

export interface KnownServersProps {
  readonly servers: Output<'servers.known'>
  readonly disabled: boolean
  readonly onChoose: (clientRef: string) => void
}

/** Servers already set up here: one click, nothing to type. */
export function KnownServers({ servers, disabled, onChoose }: KnownServersProps) {
  const words = useWords()
  return (
    <div>
      <h3 className="field-label">{words.say('ui.link.known')}</h3>
      <ul className="known-servers">
        {servers.map((server) => (
          <li key={server.clientRef}>
            <Button
              className="known-server"
              isDisabled={disabled}
              onPress={() => onChoose(server.clientRef)}
            >
              <ProviderMark mark={server.mark} />
              <span className="known-server-names">
                <bdi>{plain(server.name)}</bdi>
                <bdi className="soft">{plain(server.host)}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
