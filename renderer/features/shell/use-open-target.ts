import type { OpenTarget } from '../../../preload/contract/contract.ts'
import { focusJob } from '../activity/use-job-focus.ts'
import { useDialogs } from '../dialogs/open-dialog.ts'
import { focusNote } from '../notes/note-focus.ts'
import { usePlace } from './place.tsx'

/** Goes to what a notification was about. A dialog that is being filled in stays where it is. */
export function useOpenTarget(): (target: OpenTarget) => void {
  const { goTo, landOn, openRun } = usePlace()
  const dialogs = useDialogs()
  return (target) => {
    if (dialogs.isOpen) return
    switch (target.kind) {
      case 'accounts':
      case 'activity':
      case 'runs':
        goTo(target.kind)
        break
      case 'account':
        landOn(target.accountId)
        break
      case 'job':
        goTo('activity')
        focusJob(target.jobId)
        break
      case 'run':
        openRun(target.runId)
        break
      case 'note':
        goTo('accounts')
        focusNote(target.noteId)
        break
    }
  }
}
