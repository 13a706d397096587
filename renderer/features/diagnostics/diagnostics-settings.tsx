import { useCrashes } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

/** What helps when something goes wrong. All of it stays here until a person takes it elsewhere. */
export function DiagnosticsSettings() {
  const words = useWords()
  const dialogs = useDialogs()
  const { note } = useNotices()
  const crashes = useCrashes()
  const openFolder = useRun('diagnostics.openCrashFolder')
  const remove = useRun('diagnostics.deleteCrashDumps')
  const count = crashes.data?.count ?? 0
  return (
    <>
      <div className="setting-line">
        <p>{words.say('ui.diagnostics.section.what')}</p>
        <ActionButton onPress={() => dialogs.open({ kind: 'diagnostics' })}>
          {words.say('ui.diagnostics.open')}
        </ActionButton>
      </div>
      <div className="setting-line">
        <p>{words.say('ui.diagnostics.crashes', { count })}</p>
        <div className="account-buttons">
          <ActionButton onPress={() => openFolder.run({})}>
            {words.say('ui.diagnostics.crashes.open')}
          </ActionButton>
          {count === 0 ? null : (
            <ActionButton
              busy={remove.isPending}
              onPress={() =>
                remove.run({}, () => {
                  note((now) => now.say('ui.diagnostics.crashes.deleted'))
                  void crashes.refetch()
                })
              }
            >
              {words.say('ui.diagnostics.crashes.delete')}
            </ActionButton>
          )}
        </div>
      </div>
    </>
  )
}
