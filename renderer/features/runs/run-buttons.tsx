import type { RunReportView } from '../../../preload/contract/runs.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNotices, useRun } from '../notices/use-notices.ts'

/** Pause and Resume share one button, so that the focus stays where it was pressed. */
export function RunButtons({ report }: { readonly report: RunReportView }) {
  const words = useWords()
  const { note, withdraw } = useNotices()
  const pause = useRun('runs.pause')
  const resume = useRun('runs.resume')
  const stop = useRun('runs.stop')
  const storeAgain = useRun('runs.storeAgain')
  const { id: runId, canPause, canResume, canStop, canStoreAgain } = report
  if (!canPause && !canResume && !canStop && !canStoreAgain) return null
  const say = (key: 'ui.run.paused-note' | 'ui.run.stopped-note') => () =>
    note((now) => now.say(key), runId)
  return (
    <div className="run-buttons">
      {canPause || canResume ? (
        <ActionButton
          kind={canResume ? 'primary' : 'plain'}
          busy={pause.isPending || resume.isPending}
          onPress={() => {
            if (canResume) resume.run({ runId }, () => withdraw(runId))
            else pause.run({ runId }, say('ui.run.paused-note'))
          }}
        >
          {words.say(canResume ? 'ui.run.resume' : 'ui.run.pause')}
        </ActionButton>
      ) : null}
      {canStop ? (
        <ActionButton
          busy={stop.isPending}
          onPress={() => {
            // The button goes with what it stops.
            keepFocusNear()
            stop.run({ runId }, say('ui.run.stopped-note'))
          }}
        >
          {words.say('ui.run.stop')}
        </ActionButton>
      ) : null}
      {canStoreAgain ? (
        <ActionButton busy={storeAgain.isPending} onPress={() => storeAgain.run({})}>
          {words.say('ui.run.store-again')}
        </ActionButton>
      ) : null}
    </div>
  )
}

function keepFocusNear(): void {
  document.activeElement?.closest<HTMLElement>('[data-focus-home]')?.focus()
}
