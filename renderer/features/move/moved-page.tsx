import { useState } from 'react'
import type { MoveView } from '../../../preload/contract/move.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { CodeForm, inThrees } from './code-form.tsx'
import { Erase } from './erase.tsx'

/** On the old computer: it is stopped, answers the new one, and offers to erase itself. */
export function MovedPage({ move }: { readonly move: MoveView }) {
  const words = useWords()
  const handedOver = move.kind === 'handed-over'
  const { accounts, waiting } = move
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('move.away.title')} />
      <p className="recovery-lead">{words.say('move.away.since', { at: move.at ?? 0 })}</p>
      {move.kind === 'packing' ? <p>{words.say('move.away.unfinished')}</p> : null}
      <section className="setting">
        <h2 className="setting-title">{words.say('move.away.file')}</h2>
        <p>{words.say('move.away.what', { accounts, waiting })}</p>
        <code className="path">{move.file}</code>
      </section>
      {handedOver ? <Answer answer={move.answer} /> : <NextSteps />}
      {handedOver ? (
        <>
          <Erase before={words.say('move.erase.answered')} what={words.say('move.erase.what')} />
          <BackAfterAll />
        </>
      ) : (
        <>
          <Back />
          <Erase before={words.say('move.erase.before')} what={words.say('move.erase.what')} />
        </>
      )}
    </div>
  )
}

function NextSteps() {
  const words = useWords()
  const answer = useRun('move.handOver')
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.away.next')}</h2>
      <ol className="move-steps">
        <li>{words.say('move.away.step-1')}</li>
        <li>{words.say('move.away.step-2')}</li>
        <li>{words.say('move.away.step-3')}</li>
      </ol>
      <CodeForm
        label={words.say('move.away.code')}
        hint={words.say('move.away.code.hint')}
        go={words.say('move.away.answer')}
        busy={answer.isPending}
        onCode={(code) => answer.run({ code })}
      />
    </section>
  )
}

function Answer({ answer }: { readonly answer: string | null }) {
  const words = useWords()
  const copy = useCopy()
  if (answer === null) return null
  const code = inThrees(answer)
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.away.answer.title')}</h2>
      <p className="unseen" role="status">
        {words.say('move.away.answer.said', { code })}
      </p>
      <div className="move-code">
        <CopyLine text={code} onCopy={copy} />
      </div>
      <p className="soft">{words.say('move.away.answer.what')}</p>
    </section>
  )
}

function Back() {
  const words = useWords()
  const back = useRun('move.takeBack')
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.away.back.title')}</h2>
      <div className="setting-line">
        <p>{words.say('move.away.back.what')}</p>
        <ActionButton busy={back.isPending} onPress={() => back.run({ sure: false })}>
          {words.say('move.away.back')}
        </ActionButton>
      </div>
    </section>
  )
}

function BackAfterAll() {
  const words = useWords()
  const dialogs = useDialogs()
  const back = useRun('move.takeBack')
  const [asking, setAsking] = useState(false)
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.away.back.sure.title')}</h2>
      <div className="setting-line">
        <p>{words.say('move.away.back.sure.what')}</p>
        <div className="account-buttons">
          <ActionButton onPress={() => dialogs.open({ kind: 'bring' })}>
            {words.say('move.bring.button')}
          </ActionButton>
          <ActionButton onPress={() => setAsking(true)}>
            {words.say('move.away.back.sure')}
          </ActionButton>
        </div>
      </div>
      {asking ? (
        <SureDialog
          title={words.say('move.sure.back.title')}
          check={words.say('move.sure.back.check')}
          go={words.say('move.sure.back.go')}
          busy={back.isPending}
          onSure={() => back.run({ sure: true })}
          onClose={() => setAsking(false)}
        >
          <p>{words.say('move.sure.back.what')}</p>
        </SureDialog>
      ) : null}
    </section>
  )
}
