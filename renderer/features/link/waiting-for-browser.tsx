import type { ServerView, SignInView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Fold } from '../../components/fold.tsx'
import { Icon } from '../../components/icon.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'
import { OtherWays } from './other-ways.tsx'
import { PageErrors } from './page-errors.tsx'
import { PasteAddress } from './paste-address.tsx'

export interface WaitingForBrowserProps {
  readonly flow: SignInView
  /** With an app of the person's own, which may be wrong there. */
  readonly server?: ServerView | undefined
  readonly onFlow: (flowId: string) => void
  readonly onCancelled: () => void
}

/** The address can be copied for another browser or profile; it never passes through this page. */
export function WaitingForBrowser({ flow, server, onFlow, onCancelled }: WaitingForBrowserProps) {
  const words = useWords()
  const { note } = useNotices()
  const copyAddress = useRun('signIn.copyAddress')
  const openAgain = useRun('signIn.openAgain')
  const cancel = useRun('signIn.cancel')
  const { flowId } = flow
  const provider = flow.providerName
  const pastes = flow.rung === 'pasted-address'
  return (
    <>
      <div className="browser-wait">
        <h3 className="browser-wait-title">{words.say('ui.sign-in.continue')}</h3>
        <p>{words.say(pastes ? 'ui.paste.how' : `ui.sign-in.${flow.purpose}`, { provider })}</p>
        {flow.browserFailed ? (
          <div className="callout" role="alert">
            <Lamp shape="triangle" words={words.say('ui.sign-in.browser-failed')} />
          </div>
        ) : (
          <Waiting words={words.say('ui.sign-in.waiting', { provider })} />
        )}
        <div className="account-buttons">
          <ActionButton
            onPress={() =>
              copyAddress.run({ flowId }, () => note((now) => now.say('ui.sign-in.address-copied')))
            }
          >
            <Icon name="copy" />
            {words.say('ui.sign-in.copy-address')}
          </ActionButton>
          <ActionButton busy={openAgain.isPending} onPress={() => openAgain.run({ flowId })}>
            <Icon name="outside" />
            {words.say('ui.sign-in.open-again')}
          </ActionButton>
        </div>
        {flow.takesPaste && pastes ? <PasteAddress flow={flow} takesFocus /> : null}
        {flow.takesPaste && !pastes ? (
          <Fold title={words.say('ui.paste.open')}>
            {server === undefined ? null : <PageErrors server={server} />}
            <PasteAddress flow={flow} />
          </Fold>
        ) : null}
        <OtherWays flow={flow} ways={['device-code']} onFlow={onFlow} />
      </div>
      <div className="dialog-buttons">
        <ActionButton takesFocus={!pastes} onPress={() => cancel.run({ flowId }, onCancelled)}>
          {words.say('ui.cancel')}
        </ActionButton>
      </div>
    </>
  )
}
