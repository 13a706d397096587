import { failureOf } from '../../api/bridge.ts'
import { useAction, useDiagnostics } from '../../api/use-requests.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { FailurePanel } from '../../components/failure-panel.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy, useNotices, useRun } from '../notices/use-notices.ts'

/** The whole text is shown before it is copied or saved: what is read is what leaves the app. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { note } = useNotices()
  const copyText = useCopy()
  const made = useDiagnostics()
  const copy = useRun('diagnostics.copy')
  const save = useAction('diagnostics.save')
  const saveIt = (): void =>
    save.mutate(
      {},
      {
        onSuccess: ({ path }) => {
          if (path === null) return
          note((now) => now.say('ui.diagnostics.saved', { path }))
          onClose()
        },
      },
    )
  const failed = made.error ?? save.error
  const text = made.data?.text
  return (
    <DialogFrame
      wide
      title={words.say('ui.diagnostics.title')}
      onClose={onClose}
      buttons={
        <>
          <ActionButton takesFocus onPress={onClose}>
            {words.say('ui.cancel')}
          </ActionButton>
          <ActionButton
            disabled={text === undefined}
            onPress={() => copy.run({}, () => note((now) => now.say('ui.copied')))}
          >
            <Icon name="copy" />
            {words.say('ui.copy')}
          </ActionButton>
          <ActionButton
            kind="primary"
            disabled={text === undefined}
            busy={save.isPending}
            onPress={saveIt}
          >
            {words.say('ui.report.save')}
          </ActionButton>
        </>
      }
    >
      <p>{words.say('ui.diagnostics.what')}</p>
      <p className="soft">{words.say('ui.diagnostics.leaves-out')}</p>
      {failed === null ? null : <FailurePanel failure={failureOf(failed)} onCopy={copyText} />}
      <h3>{words.say('ui.diagnostics.says')}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard */}
      <pre className="raw" tabIndex={0} role="region" aria-label={words.say('ui.diagnostics.says')}>
        <span lang="en">{text}</span>
      </pre>
    </DialogFrame>
  )
}
