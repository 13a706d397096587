import { useState } from 'react'
import type {
  DraftTokenView,
  GivenView,
  TokenKindView,
} from '../../../preload/contract/hand-in.contract.ts'
import { failureOf, request } from '../../api/bridge.ts'
import { useHandingIn } from '../../api/use-hand-in.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import { FoundTokens } from './found-tokens.tsx'
import { ServerAddress } from './server-address.tsx'
import { UnmarkedToken } from './unmarked-token.tsx'

export interface ChooseStepProps {
  readonly choose: Extract<GivenView, { kind: 'choose' }>
  /** Those that are left when one was taken; null: none. */
  readonly onRest: (rest: ChooseStepProps['choose'] | null) => void
  readonly onGiven: (given: GivenView) => void
  readonly onCancel: () => void
}

/** What main can't know: which of several, whose, or at which server. Until then nothing is sent. */
export function ChooseStep({ choose, onRest, onGiven, onCancel }: ChooseStepProps) {
  const words = useWords()
  const copy = useCopy()
  const handing = useHandingIn()
  const { draftId, tokens, more } = choose
  const [only] = tokens
  const [picked, setPicked] = useState<{ key: number; kind: TokenKindView } | null>(
    tokens.length === 1 && only?.of != null ? { key: only.key, kind: only.of } : null,
  )
  const failed = handing.error === null ? null : failureOf(handing.error)
  const send = (key: number, kind: TokenKindView | null, at?: Where): void => {
    const { providerId, ruleId } = kind ?? {}
    const named =
      providerId === undefined || ruleId === undefined ? {} : { kind: { providerId, ruleId } }
    handing.run(
      () => request('handIn.choose', { draftId, key, ...named, ...at }),
      (given) => {
        const left = tokens.filter((one) => one.key !== key)
        onRest(left.length === 0 ? null : { ...choose, tokens: left })
        onGiven(given)
      },
    )
  }
  const take = (token: DraftTokenView, kind: TokenKindView): void => {
    if (kind.anyServer) setPicked({ key: token.key, kind })
    else send(token.key, token.of === null ? kind : null)
  }
  if (picked !== null) {
    const isMarked = tokens.some(({ key, of }) => key === picked.key && of !== null)
    return (
      <ServerAddress
        kind={picked.kind}
        failure={failed}
        busy={handing.isPending}
        onCancel={onCancel}
        onAddress={(where) => send(picked.key, isMarked ? null : picked.kind, where)}
      />
    )
  }
  return (
    <div className="form">
      {only?.of === null ? (
        <UnmarkedToken busy={handing.isPending} onKind={(kind) => take(only, kind)} />
      ) : (
        <FoundTokens tokens={tokens} more={more} busy={handing.isPending} onTake={take} />
      )}
      {failed === null ? null : <FailurePanel failure={failed} onCopy={copy} />}
      <div className="dialog-buttons">
        <ActionButton onPress={onCancel}>{words.say('ui.cancel')}</ActionButton>
      </div>
    </div>
  )
}

interface Where {
  readonly address: string
  readonly trustedHosts: string[]
}
