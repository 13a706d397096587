import type { AccountId } from '../domain/account.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { JobId, RunId } from '../domain/job.ts'
import type { Notice, NoticeKind } from '../domain/notice.ts'
import { message, type Message } from '../../words/words.ts'

export interface NoticeText {
  readonly title: Message
  readonly body: Message
}

/** What a click on it shows. */
export type NoticeTarget =
  | { readonly kind: 'accounts' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'runs' }
  | { readonly kind: 'account'; readonly accountId: AccountId }
  | { readonly kind: 'job'; readonly jobId: JobId; readonly accountId: AccountId }
  | { readonly kind: 'run'; readonly runId: RunId }
  | { readonly kind: 'note'; readonly noteId: string; readonly accountId: AccountId | null }

/** How accounts are called, or that they are not. */
export interface Naming {
  /** False: not a word of the person's own either. */
  readonly names: boolean
  /** "Ada at Meadow", or "An account". */
  who(accountId: AccountId): string
}

/** One text for each kind: what happened close together is summed up. In the order of their first. */
export function groupByKind(notices: readonly Notice[]): readonly (readonly Notice[])[] {
  const groups = new Map<NoticeKind, Notice[]>()
  for (const notice of notices) {
    const group = groups.get(notice.kind)
    if (group === undefined) groups.set(notice.kind, [notice])
    else group.push(notice)
  }
  return [...groups.values()]
}

/** The words for notices of one kind. */
export function noticeText(group: readonly Notice[], naming: Naming): NoticeText {
  const [first] = group
  if (first === undefined) throw new Error('nothing to tell')
  if (group.length === 1) {
    return { title: message(`notice.${first.kind}`), body: bodyOf(first, naming) }
  }
  return {
    title: message(`notice.${first.kind}.many`, { count: group.length }),
    body: message(`notice.${first.kind}.many.body`),
  }
}

function bodyOf(notice: Notice, naming: Naming): Message {
  switch (notice.kind) {
    case 'ended':
      return message(`notice.ended.${notice.how}`, { who: naming.who(notice.accountId) })
    case 'needs-you':
      return message('notice.needs-you.body', { who: naming.who(notice.accountId) })
    case 'run-done': {
      const { ended, total, needYou } = notice
      return message('notice.run-done.body', { ended, total, needYou })
    }
    case 'reminder':
      return reminderBody(notice, naming)
    case 'lapses-soon':
      return message('notice.lapses-soon.body', {
        who: naming.who(notice.accountId),
        at: notice.lapsesAt,
      })
    case 'ended-elsewhere':
      return message('notice.ended-elsewhere.body', { who: naming.who(notice.accountId) })
    default:
      return assertNever(notice)
  }
}

function reminderBody(
  { accountId, text }: Extract<Notice, { kind: 'reminder' }>,
  naming: Naming,
): Message {
  if (!naming.names) return message('notice.reminder.unnamed')
  if (accountId === null) return message('notice.reminder.general', { text })
  return message('notice.reminder.body', { who: naming.who(accountId), text })
}

export function noticeTarget(group: readonly Notice[]): NoticeTarget {
  const [first] = group
  if (first === undefined) throw new Error('nothing to open')
  const one = group.length === 1
  switch (first.kind) {
    case 'needs-you':
      if (!one) return { kind: 'activity' }
      return { kind: 'job', jobId: first.jobId, accountId: first.accountId }
    case 'run-done':
      return one ? { kind: 'run', runId: first.runId } : { kind: 'runs' }
    case 'reminder':
      if (!one) return { kind: 'accounts' }
      return { kind: 'note', noteId: first.noteId, accountId: first.accountId }
    case 'ended':
    case 'lapses-soon':
    case 'ended-elsewhere':
      return one ? { kind: 'account', accountId: first.accountId } : { kind: 'accounts' }
    default:
      return assertNever(first)
  }
}
