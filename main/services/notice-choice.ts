import type { Notice, NoticeKind } from '../domain/notice.ts'

/** Whether the person had one of our windows in front of them. */
export interface Watching {
  readonly focused: boolean
  /** The last time a window had the focus, where none has it now. Epoch milliseconds. */
  readonly last: { readonly from: number; readonly to: number } | null
}

/** A date that has come shows nowhere in the window: it is told whoever watches. */
const seenInTheWindow: Readonly<Record<NoticeKind, boolean>> = {
  ended: true,
  'needs-you': true,
  'run-done': true,
  reminder: false,
  'lapses-soon': false,
  'ended-elsewhere': true,
}

/** What is left to show: not what was switched off, and not what the person just watched. */
export function choose(
  notices: readonly Notice[],
  silenced: readonly NoticeKind[],
  watching: Watching,
): Notice[] {
  return notices.filter(
    ({ kind, at }) => !silenced.includes(kind) && !(seenInTheWindow[kind] && wasSeen(at, watching)),
  )
}

function wasSeen(at: number, { focused, last }: Watching): boolean {
  return focused || (last !== null && last.from <= at && at <= last.to)
}
