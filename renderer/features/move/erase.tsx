import { useState } from 'react'
import { ActionButton } from '../../components/action-button.tsx'
import { SureDialog } from '../../components/sure-dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

/**
 * Deletes the copy on this computer, the record of proof offered first. `before`: what is to be done
 * first. Whether it was done is not known here, so nothing invites to erasing.
 */
export function Erase({ before, what }: { readonly before: string; readonly what: string }) {
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
          <p className="soft">{before}</p>
        </div>
        <div className="account-buttons">
          <ActionButton onPress={() => dialogs.open({ kind: 'export', account: null })}>
            {words.say('move.erase.report')}
          </ActionButton>
          <ActionButton onPress={() => setAsking(true)}>{words.say('move.erase')}</ActionButton>
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
          <p>{before}</p>
          <p>{words.say('move.erase.sure.what')}</p>
        </SureDialog>
      ) : null}
    </section>
  )
}
