import { useState } from 'react'
import type { MoveView } from '../../../preload/contract/move.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useRun } from '../notices/use-notices.ts'
import { CodeForm, inThrees } from './code-form.tsx'

/** On the new computer, until the old one has answered. */
export function ArrivedPage({ move }: { readonly move: MoveView }) {
  const words = useWords()
  const copy = useCopy()
  const start = useRun('move.start')
  return (
    <div className="page page-narrow">
      <PageHeader title={words.say('move.arrived.title')} />
      <p className="recovery-lead">
        {words.say('move.arrived.what', { accounts: move.accounts, at: move.at ?? 0 })}
      </p>
      <section className="setting">
        <h2 className="setting-title">{words.say('move.arrived.code')}</h2>
        <div className="move-code">
          <CopyLine text={inThrees(move.request ?? '')} onCopy={copy} />
        </div>
        <p className="soft">{words.say('move.arrived.where')}</p>
        <CodeForm
          label={words.say('move.arrived.answer')}
          hint={words.say('move.arrived.answer.hint')}
          go={words.say('move.arrived.start')}
          busy={start.isPending}
          onCode={(code) => start.run({ code })}
        />
      </section>
      <Gone />
      <Discard />
    </div>
  )
}

function Gone() {
  const words = useWords()
  const start = useRun('move.startWithoutAnswer')
  const [asking, setAsking] = useState(false)
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.arrived.gone.title')}</h2>
      <div className="setting-line">
        <p>{words.say('move.arrived.gone.what')}</p>
        <ActionButton onPress={() => setAsking(true)}>
          {words.say('move.arrived.gone')}
        </ActionButton>
      </div>
      {asking ? (
        <SureDialog
          title={words.say('move.sure.start.title')}
          check={words.say('move.sure.start.check')}
          go={words.say('move.sure.start.go')}
          busy={start.isPending}
          onSure={() => start.run({})}
          onClose={() => setAsking(false)}
        >
          <p>{words.say('move.sure.start.what')}</p>
        </SureDialog>
      ) : null}
    </section>
  )
}

function Discard() {
  const words = useWords()
  const erase = useRun('move.erase')
  const [asking, setAsking] = useState(false)
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.arrived.discard.title')}</h2>
      <div className="setting-line">
        <p>{words.say('move.arrived.discard.what')}</p>
        <ActionButton onPress={() => setAsking(true)}>
          {words.say('move.arrived.discard')}
        </ActionButton>
      </div>
      {asking ? (
        <SureDialog
          title={words.say('move.erase.sure.title')}
          go={words.say('move.erase.go')}
          busy={erase.isPending}
          onSure={() => erase.run({})}
          onClose={() => setAsking(false)}
        >
          <p>{words.say('move.arrived.discard.what')}</p>
        </SureDialog>
      ) : null}
    </section>
  )
}
