import { useState } from 'react'
import { ActionButton } from '../../components/action-button.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

/**
 * Deletes the copy on this computer, the record of proof offered first. `before`: what is to be done
 * first; until then nothing invites to it.
 */
export function Erase({ before, what }: { readonly before: string | null; readonly what: string }) {
  const words = useWords()
  const dialogs = useDialogs()
  const { note } = useNotices()
  const erase = useRun('move.erase')
  const [asking, setAsking] = useState(false)
  return (
    <section className="setting">
      <h2 className="setting-title">{words.say('move.erase.title')}</h2>
      <div className="setting-line">
        <div>
          <p>{what}</p>
          {before === null ? null : <p className="soft">{before}</p>}
        </div>
        <div className="account-buttons">
          <ActionButton onPress={() => dialogs.open({ kind: 'export', account: null })}>
            {words.say('move.erase.report')}
          </ActionButton>
          <ActionButton kind={before === null ? 'danger' : 'plain'} onPress={() => setAsking(true)}>
            {words.say('move.erase')}
          </ActionButton>
        </div>
      </div>
      {asking ? (
        <SureDialog
          title={words.say('move.erase.sure.title')}
          go={words.say('move.erase.go')}
          busy={erase.isPending}
          onSure={() => erase.run({}, () => note((now) => now.say('move.erase.done')))}
          onClose={() => setAsking(false)}
        >
          <p>{words.say('move.erase.sure.what')}</p>
        </SureDialog>
      ) : null}
    </section>
  )
}
