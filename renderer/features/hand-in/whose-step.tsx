import type { AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { HandedInView } from '../../../preload/contract/hand-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { failureOf } from '../../api/bridge.ts'
import { useHandedIn, useOwnerAsked } from '../../api/use-hand-in.ts'
import { useAccounts } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Loading, Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useNotices, useRun } from '../notices/use-notices.ts'
import { usePlace } from '../shell/place.tsx'
import { OwnerFacts } from './owner-facts.tsx'

export interface WhoseStepProps {
  readonly accountId: string
  readonly already: boolean
  /** More were found where this one was. */
  readonly hasMore: boolean
  readonly onAnother: () => void
  readonly onRevoke: (account: AccountView) => void
  readonly onClose: () => void
}

/** It is sealed and stored by now. Its provider, and nobody else, is asked whose it is. */
export function WhoseStep(props: WhoseStepProps) {
  const { accountId, already, hasMore, onAnother, onRevoke, onClose } = props
  const words = useWords()
  const copy = useCopy()
  const known = useHandedIn(accountId)
  const isNew = known.data?.there === 'unknown'
  const asked = useOwnerAsked(accountId, isNew)
  const token = known.data
  if (token === undefined) {
    return known.isError ? (
      <FailurePanel failure={failureOf(known.error)} onCopy={copy} />
    ) : (
      <Loading />
    )
  }
  const provider = token.providerName
  const verdict = asked.data?.verdict
  return (
    <div className="form">
      {already ? <p role="status">{words.say('ui.hand-in.was-held')}</p> : null}
      <h3 className="hand-in-kind">
        {words.say('ui.hand-in.kind', { provider, token: saidIn(token.token, words.locale) })}
      </h3>
      {asked.isFetching ? (
        <Waiting words={words.say('ui.hand-in.asking', { provider })} />
      ) : (
        <div role="status">{whatWasSaid(token, verdict, words.say)}</div>
      )}
      {asked.isError ? <FailurePanel failure={failureOf(asked.error)} onCopy={copy} /> : null}
      {token.there === 'allowed' ? <OwnerFacts token={token} /> : null}
      <Choices
        accountId={accountId}
        token={token}
        onAgain={isNew && !asked.isFetching ? () => void asked.refetch() : null}
        hasMore={hasMore}
        onAnother={onAnother}
        onRevoke={onRevoke}
        onClose={onClose}
      />
    </div>
  )
}

function whatWasSaid(
  { providerName: provider, there }: HandedInView,
  verdict: string | undefined,
  say: ReturnType<typeof useWords>['say'],
) {
  if (there === 'ended') return <p>{say('ui.hand-in.dead', { provider })}</p>
  if (there === 'ending') return <p>{say('ui.hand-in.ending')}</p>
  if (there === 'allowed') return <p className="hand-in-question">{say('ui.hand-in.yours')}</p>
  if (verdict === 'offline') return <p>{say('ui.hand-in.offline', { provider })}</p>
  if (verdict === 'cannot-ask') return <p>{say('ui.hand-in.cannot-ask', { provider })}</p>
  return verdict === undefined ? null : <p>{say('ui.hand-in.unclear', { provider })}</p>
}

interface ChoicesProps extends Pick<
  WhoseStepProps,
  'accountId' | 'hasMore' | 'onAnother' | 'onRevoke' | 'onClose'
> {
  readonly token: HandedInView
  readonly onAgain: (() => void) | null
}

function Choices(props: ChoicesProps) {
  const { accountId, token, hasMore, onAgain, onAnother, onRevoke, onClose } = props
  const words = useWords()
  const { note } = useNotices()
  const { landOn } = usePlace()
  const forget = useRun('handIn.forget')
  const account = useAccounts().data?.find(({ id }) => id === accountId)
  const provider = token.providerName
  const keep = (): void => {
    if (hasMore) {
      onAnother()
      return
    }
    landOn(accountId)
    onClose()
  }
  if (token.there === 'ended' || token.there === 'ending') {
    return (
      <div className="dialog-buttons">
        <ActionButton onPress={onAnother}>{words.say('ui.hand-in.another')}</ActionButton>
        <ActionButton kind="primary" takesFocus onPress={keep}>
          {words.say('ui.hand-in.done')}
        </ActionButton>
      </div>
    )
  }
  const sure = token.there === 'allowed'
  return (
    <div className="dialog-buttons">
      {onAgain === null ? null : (
        <ActionButton onPress={onAgain}>{words.say('ui.hand-in.ask-again')}</ActionButton>
      )}
      <ActionButton
        busy={forget.isPending}
        onPress={() =>
          forget.run({ accountId }, () => {
            note((now) => now.say('ui.hand-in.forgotten', { provider }))
            if (hasMore) onAnother()
            else onClose()
          })
        }
      >
        {words.say('ui.hand-in.forget')}
      </ActionButton>
      <ActionButton onPress={keep}>{words.say('ui.hand-in.keep')}</ActionButton>
      <ActionButton
        kind="primary"
        takesFocus
        disabled={account === undefined}
        onPress={() => {
          if (account !== undefined) onRevoke(account)
        }}
      >
        {words.say(sure ? 'ui.hand-in.revoke' : 'ui.hand-in.revoke.unsure')}
      </ActionButton>
    </div>
  )
}
