import type { DraftTokenView, TokenKindView } from '../../../preload/contract/hand-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { ProviderMark } from '../../components/provider-mark.tsx'
import { useWords } from '../../words/use-words.ts'

export interface FoundTokensProps {
  readonly tokens: readonly DraftTokenView[]
  readonly more: boolean
  readonly busy: boolean
  readonly onTake: (token: DraftTokenView, kind: TokenKindView) => void
}

/** By kind and place: enough to tell them apart where they came from, and nothing of their text. */
export function FoundTokens({ tokens, more, busy, onTake }: FoundTokensProps) {
  const words = useWords()
  const found = tokens.flatMap((token) => (token.of === null ? [] : [{ token, kind: token.of }]))
  const listed = found.map(({ token }) => token)
  return (
    <>
      <p>{words.say('ui.hand-in.found', { count: found.length })}</p>
      <ul className="found-tokens">
        {found.map(({ token, kind }) => {
          const { key, line, already } = token
          const provider = kind.providerName
          const place = placeInLine(token, listed)
          return (
            <li key={key} className="found-token">
              <ProviderMark mark={kind.mark} />
              <span className="found-token-name">
                {words.say('ui.hand-in.line', {
                  provider,
                  token: saidIn(kind.token, words.locale),
                  line,
                  place,
                })}
                {already === null ? null : (
                  <span className="soft"> · {words.say('ui.hand-in.already')}</span>
                )}
              </span>
              <ActionButton
                busy={busy}
                label={words.say('ui.hand-in.take.for', { provider, line, place })}
                onPress={() => onTake(token, kind)}
              >
                {words.say('ui.hand-in.take')}
              </ActionButton>
            </li>
          )
        })}
      </ul>
      {more ? <p className="soft">{words.say('ui.hand-in.found.more')}</p> : null}
    </>
  )
}

/** Which of its line it is, from 1; 0 where it is the only one. */
function placeInLine({ key, line }: DraftTokenView, tokens: readonly DraftTokenView[]): number {
  const inLine = tokens.filter((other) => other.line === line)
  return inLine.length === 1 ? 0 : inLine.findIndex((other) => other.key === key) + 1
}
