import type { SignInView, UserCodeView } from '../../../preload/contract/sign-in.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { Icon } from '../../components/icon.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { QrCode } from '../../components/qr-code.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { CodeLife } from './code-life.tsx'
import { OtherWays } from './other-ways.tsx'

export interface EnterCodeProps {
  readonly flow: SignInView
  readonly code: UserCodeView
  readonly onFlow: (flowId: string) => void
  readonly onCancelled: () => void
}

/** A code for another device: read off, scanned, or entered right here. */
export function EnterCode({ flow, code, onFlow, onCancelled }: EnterCodeProps) {
  const words = useWords()
  const cancel = useRun('signIn.cancel')
  const { flowId, providerName: provider } = flow
  return (
    <>
      <div className="browser-wait">
        <h3 className="browser-wait-title">{words.say('ui.code.title')}</h3>
        <p>{words.say('ui.code.how', { provider })}</p>
        <div className="code-card">
          <TheCode flow={flow} code={code} />
          <QrCode {...code.qr} label={words.say('ui.code.qr', { address: code.address })} />
        </div>
        <CodeLife givenAt={code.givenAt} expiresAt={code.expiresAt} />
        {flow.isReached ? (
          <Waiting words={words.say('ui.code.waiting')} />
        ) : (
          <div className="callout" role="status">
            <Lamp shape="triangle" words={words.say('ui.code.unreached', { provider })} />
          </div>
        )}
        <OtherWays flow={flow} ways={['browser']} onFlow={onFlow} />
      </div>
      <div className="dialog-buttons">
        <ActionButton onPress={() => cancel.run({ flowId }, onCancelled)}>
          {words.say('ui.cancel')}
        </ActionButton>
      </div>
    </>
  )
}

function TheCode({ flow, code }: Pick<EnterCodeProps, 'flow' | 'code'>) {
  const words = useWords()
  const copy = useCopy()
  const openAgain = useRun('signIn.openAgain')
  const letters = Array.from(code.text)
    .map((letter) => (letter === '-' ? words.say('ui.code.dash') : letter))
    .join(', ')
  return (
    <>
      <p className="user-code">
        <bdi aria-hidden="true">{code.text}</bdi>
        <span className="unseen">{words.say('ui.code.aloud', { letters })}</span>
      </p>
      <div className="account-buttons">
        <ActionButton
          takesFocus
          label={words.say('ui.code.copy-aloud', { letters })}
          onPress={() => copy(code.text)}
        >
          <Icon name="copy" />
          {words.say('ui.code.copy')}
        </ActionButton>
        <ActionButton
          busy={openAgain.isPending}
          label={words.say('ui.code.open-address', { address: code.address })}
          onPress={() => openAgain.run({ flowId: flow.flowId })}
        >
          <Icon name="outside" />
          {words.say('ui.code.open')}
        </ActionButton>
      </div>
      <div className="code-address">
        <p className="field-label">{words.say('ui.code.address')}</p>
        <CopyLine text={code.address} onCopy={copy} />
      </div>
    </>
  )
}
