import type { AccountId } from '../domain/account.ts'
import type { Notice } from '../domain/notice.ts'
import type { NewsEntry, UntoldAttention } from '../storage/notices.types.ts'
import type { ReadableStores } from '../storage/storage.types.ts'

/** Changes that follow each other closer than this are told together … */
export const quietMs = 1_500
/** … but nothing waits longer than this to be told. */
export const longestWaitMs = 10_000

/** When to look after a change now, while others have come since `first`. */
export function whenToLook(first: number, now: number): number {
  return Math.min(now + quietMs, first + longestWaitMs)
}

export const elsewhereKey = (accountId: AccountId): string => `ended-elsewhere:${accountId}`

/** What one entry of the evidence says: something to tell, or that an earlier telling is over. */
export type News =
  | { readonly kind: 'tell'; readonly notice: Notice }
  | { readonly kind: 'over'; readonly key: string }

export function newsOf(entry: NewsEntry, read: Pick<ReadableStores, 'accounts' | 'jobs'>): News[] {
  const { accountId, at } = entry
  switch (entry.kind) {
    case 'closed':
      return closedNews(entry, read)
    case 'checked':
      if (entry.verdict === 'alive') return [{ kind: 'over', key: elsewhereKey(accountId) }]
      if (entry.verdict === 'unclear') return []
      // Logged in again, or ended by the person, since: not true any more.
      if (read.accounts.find(accountId)?.there !== 'sign-in-needed') return []
      return [tell({ kind: 'ended-elsewhere', key: elsewhereKey(accountId), at, accountId })]
    case 'linked':
    case 'logged-in':
      return [{ kind: 'over', key: elsewhereKey(accountId) }]
  }
}

const tell = (notice: Notice): News => ({ kind: 'tell', notice })

function closedNews(
  { accountId, at, seq, jobId, ending }: Extract<NewsEntry, { kind: 'closed' }>,
  read: Pick<ReadableStores, 'jobs'>,
): News[] {
  // What the person did a moment ago with their own hands is no news.
  if (ending === 'closed-by-you' || ending === 'abandoned' || ending === 'ends-at') return []
  const job = read.jobs.find(jobId)
  // Life was found since: it has not ended. Of a run, its own end is told.
  if (job?.state !== 'closed' || job.runId !== null) return []
  return [tell({ kind: 'ended', key: `ended:${seq}`, at, accountId, how: ending })]
}

export function attentionNotice({ jobId, accountId, reason, since }: UntoldAttention): Notice {
  const key = `needs-you:${jobId}:${reason}`
  return { kind: 'needs-you', key, at: since, accountId, jobId, why: reason }
}
