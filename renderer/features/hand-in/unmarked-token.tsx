import { Button } from 'react-aria-components'
import type { TokenKindView } from '../../../preload/contract/hand-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { useTokenKinds } from '../../api/use-hand-in.ts'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { Loading } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'

export interface UnmarkedTokenProps {
  readonly busy: boolean
  readonly onKind: (kind: TokenKindView) => void
}

/** Nothing tells whose it is, so the person does; a wrong provider would be given somebody's token. */
export function UnmarkedToken({ busy, onKind }: UnmarkedTokenProps) {
  const words = useWords()
  const kinds = useTokenKinds(true)
  return (
    <section className="form" aria-label={words.say('ui.hand-in.provider')}>
      <p>{words.say('ui.hand-in.unmarked')}</p>
      {kinds.isPending ? <Loading /> : null}
      <ul className="known-servers">
        {(kinds.data ?? []).map((kind) => (
          <li key={`${kind.providerId} ${kind.ruleId}`}>
            <Button className="known-server" isDisabled={busy} onPress={() => onKind(kind)}>
              <ProviderMark mark={kind.mark} />
              <span className="known-server-names">
                <bdi>{kind.providerName}</bdi>
                <span className="soft">{saidIn(kind.token, words.locale)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="soft">{words.say('ui.hand-in.others')}</p>
    </section>
  )
}
