import type { Account } from '../../main/domain/account.ts'
import type { EvidenceBody } from '../../main/domain/evidence.ts'
import type { RevocationJob } from '../../main/domain/job.ts'
import { handedInKinds } from '../../main/providers/catalogue.ts'
import { newRows } from '../../main/services/handed-in-rows.ts'
import type { Storage, WritableStores } from '../../main/storage/storage.types.ts'
import { aClientAt, aJob, anAccount, aStep, aToken } from './revocation-facts.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

interface Held {
  readonly name: string
  readonly at: readonly [providerId: string, serverName: string, host: string]
  readonly account: Partial<Account>
  readonly job?: Partial<RevocationJob>
  readonly tags?: readonly string[]
  readonly evidence?: readonly EvidenceBody[]
}

const unsure = { kind: 'retry', why: 'http-503' } as const
const alive = { method: 'introspection', verdict: 'alive', at: 0 } as const
const dead = { method: 'introspection', verdict: 'dead', at: 0 } as const
const token = 'refresh_token'

const attempt = (
  outcome: Extract<EvidenceBody, { kind: 'attempt' }>['outcome'],
  status: number,
): EvidenceBody => ({
  kind: 'attempt',
  token,
  endpoint: 'https://provider.example/oauth/revoke',
  outcome,
  status,
  answer:
    status === 200 ? '' : `HTTP ${status}\ncontent-type: text/plain\n\nPlease try again later.`,
})

/** How a row came to its state, for its time line. */
const proven: readonly EvidenceBody[] = [
  { kind: 'linked', scopes: ['openid'] },
  { kind: 'checked', verdict: 'alive', method: 'introspection' },
  { kind: 'revocation-requested', tokens: 2 },
  { kind: 'probe', token, when: 'before', result: alive, status: 200 },
  attempt(unsure, 503),
  attempt({ kind: 'revoked' }, 200),
  { kind: 'probe', token, when: 'after', result: dead, status: 200 },
  { kind: 'closed', ending: { kind: 'proven' } },
  { kind: 'tokens-destroyed', tokens: 2 },
]

/** Linked, and at some time ended without a check that could have proved it. */
const endedAs = (...how: readonly EvidenceBody[]): readonly EvidenceBody[] => [
  { kind: 'linked', scopes: ['openid'] },
  ...how,
  { kind: 'tokens-destroyed', tokens: 1 },
]
const requested = { kind: 'revocation-requested', tokens: 1 } as const

const begun = ({ job }: Held): readonly EvidenceBody[] => [
  { kind: 'linked', scopes: ['openid'] },
  ...(job === undefined ? [] : [requested]),
]

/** Both lamps in every combination the product has, at providers of the catalogue. */
function everyState(now: number): readonly Held[] {
  const out = { here: 'logged-out', loggedOutAt: now - day } as const
  const ended = { ...out, there: 'ended', endedAt: now - 2 * hour } as const
  const ending = { ...out, there: 'ending' } as const
  const sent = { firstSentAt: now - hour, attempts: 3 }
  const attention = { since: now - 2 * hour, wayOut: 'manage-page' } as const
  return [
    {
      name: 'octocat',
      at: ['github', 'GitHub', 'github.com'],
      account: { checkedAt: now - hour, scopes: ['read:user', 'user:email'] },
      tags: ['work'],
      evidence: [
        { kind: 'linked', scopes: ['read:user'] },
        { kind: 'permissions-changed', added: ['user:email'], removed: [] },
        { kind: 'checked', verdict: 'alive', method: 'introspection' },
      ],
    },
    {
      name: 'ada.lovelace',
      at: ['google', 'Google', 'accounts.google.com'],
      account: { ...out, revocableUntil: now + 3 * day },
    },
    {
      name: 'me',
      at: ['mastodon', 'mastodon.social', 'mastodon.social'],
      account: ending,
      job: { ...sent, attempts: 1, reason: 'asked-to-wait', nextAttemptAt: now + 2 * hour },
      evidence: [
        ...proven.slice(0, 4),
        attempt({ kind: 'wait', untilMs: now + 2 * hour, why: 'http-429' }, 429),
      ],
    },
    {
      name: 'ana',
      at: ['microsoft', 'Microsoft', 'login.microsoftonline.com'],
      account: { ...ending, label: 'Ana, school' },
      job: {
        reason: 'daily',
        nextAttemptAt: now + 20 * hour,
        attention: { ...attention, reason: 'no-endpoint' },
      },
      tags: ['school'],
    },
    {
      name: 'tim',
      at: ['gitlab', 'GitLab', 'gitlab.com'],
      account: { ...ended, ending: { kind: 'proven' } },
      evidence: proven,
    },
    {
      name: 'team',
      at: ['slack', 'Slack', 'slack.com'],
      account: { ...ended, ending: { kind: 'answered' } },
      evidence: endedAs(requested, attempt({ kind: 'revoked' }, 200), {
        kind: 'closed',
        ending: { kind: 'answered' },
      }),
    },
    {
      name: 'stream',
      at: ['twitch', 'Twitch', 'id.twitch.tv'],
      account: { ...ended, ending: { kind: 'expired' } },
      evidence: endedAs({ kind: 'closed', ending: { kind: 'expired' } }),
    },
    {
      name: 'reader',
      at: ['reddit', 'Reddit', 'www.reddit.com'],
      account: { ...ended, ending: { kind: 'closed-by-you' } },
      evidence: endedAs(requested, attempt(unsure, 503), {
        kind: 'closed',
        ending: { kind: 'closed-by-you' },
      }),
    },
    {
      name: 'box',
      at: ['dropbox', 'Dropbox', 'www.dropbox.com'],
      account: { ...ended, ending: { kind: 'abandoned' } },
      evidence: endedAs({ kind: 'closed', ending: { kind: 'abandoned' } }),
    },
    {
      name: 'notes',
      at: ['notion', 'Notion', 'api.notion.com'],
      account: ending,
      job: {
        ...sent,
        reason: 'ends-at',
        nextAttemptAt: now + 50 * minute,
        ending: { kind: 'ends-at', at: now + 50 * minute },
      },
    },
    {
      name: 'listener',
      at: ['spotify', 'Spotify', 'accounts.spotify.com'],
      account: { label: 'Music for the long way home from the office' },
      tags: ['home', 'music', 'shared with the family'],
    },
    {
      name: 'gamer',
      at: ['discord', 'Discord', 'discord.com'],
      account: { there: 'sign-in-needed', checkedAt: now - 3 * hour },
    },
    {
      name: 'runner',
      at: ['strava', 'Strava', 'www.strava.com'],
      account: { ...out, there: 'sign-in-needed', checkedAt: now - 3 * hour },
    },
    {
      name: 'planner',
      at: ['linear', 'Linear', 'linear.app'],
      account: { there: 'unknown', checkedAt: now - 40 * day },
    },
    {
      name: 'maker',
      at: ['figma', 'Figma', 'www.figma.com'],
      account: ending,
      job: {
        ...sent,
        reason: 'daily',
        nextAttemptAt: now + 20 * hour,
        lastFailure: 'invalid_client',
        attention: { since: now - 2 * hour, reason: 'client-rejected', wayOut: 'edit-server' },
      },
    },
    {
      name: 'files',
      at: ['box', 'Box', 'account.box.com'],
      account: ending,
      job: { ...sent, reason: 'backoff', nextAttemptAt: now + 3 * hour, lastFailure: 'http-503' },
    },
  ]
}

/** Accounts in every state, tokens that were handed in, notes, and reminders of each kind. */
export async function storeEveryState(storage: Storage, now: number): Promise<void> {
  await storage.commit((stores) => {
    for (const [n, held] of everyState(now).entries()) storeOne(stores, held, n, now)
    storeHandedIn(stores, now)
    storeNotes(stores, now)
  })
}

function storeOne(stores: WritableStores, held: Held, n: number, now: number): void {
  const [providerId, serverName, host] = held.at
  const id = `account-${n}`
  const client = {
    ...aClientAt(providerId, `https://${host}`),
    providerId,
    serverName,
    redirectPath: `/callback/seeded-app-${n}`,
  }
  stores.clients.insert(client)
  const account = anAccount({
    id,
    clientRef: providerId,
    providerId,
    issuer: `https://${host}`,
    subject: `98765${n}`,
    profile: {
      displayName: held.name,
      username: held.name,
      email: `${held.name}@example.org`,
      pictureUrl: null,
    },
    linkedAt: now - 90 * day + n * hour,
    ...held.account,
  })
  stores.accounts.insert(account)
  for (const tag of held.tags ?? []) stores.tags.add(id, tag)
  if (account.there !== 'ended' && account.there !== 'sign-in-needed') {
    const expiresAt = account.revocableUntil
    stores.tokens.insert(
      aToken({ id: `token-${n}`, accountId: id, clientRef: providerId, expiresAt }),
    )
  }
  const jobId = held.job === undefined ? null : `job-${n}`
  if (held.job !== undefined) {
    const createdAt = now - 3 * hour
    const job = aJob({ id: `job-${n}`, accountId: id, host, createdAt, ...held.job })
    stores.jobs.enqueue(job, [aStep({ jobId: job.id, tokenId: `token-${n}` })])
  }
  const since = now - 3 * hour
  for (const [at, body] of (held.evidence ?? begun(held)).entries()) {
    stores.evidence.append({ at: since + at * minute, accountId: id, jobId, body })
    // The row says the same time as its time line.
    if (body.kind === 'closed') stores.accounts.update({ ...account, endedAt: since + at * minute })
  }
}

function storeHandedIn(stores: WritableStores, now: number): void {
  const kind = handedInKinds.find(({ provider }) => provider.id === 'github')
  if (kind === undefined) throw new Error('GitHub takes no tokens that are handed in.')
  const named = { displayName: 'Ada', username: 'ada-ci', email: null, pictureUrl: null }
  const states: readonly Partial<Account>[] = [
    { subject: '42', profile: named, there: 'allowed', checkedAt: now - hour, scopes: ['repo'] },
    {},
    { there: 'ended', here: 'logged-out', endedAt: now - hour, ending: { kind: 'answered' } },
  ]
  for (const [n, state] of states.entries()) {
    const { client, account, token } = newRows(kind, 'https://github.com', [], now - day + n)
    stores.clients.insert(client)
    stores.accounts.insert({ ...account, ...state })
    const sealed = new Uint8Array([1])
    if (state.there !== 'ended') stores.tokens.insert({ ...token, sealed, fingerprint: sealed })
  }
}

function storeNotes(stores: WritableStores, now: number): void {
  const note = { page: 'https://account.apple.com/account/manage', remark: '', remindMonths: 6 }
  const base = { ...note, remindMonths: 6, accountName: 'ada@example.org' } as const
  const due = { id: 'note-1', providerName: 'Apple', reviewedAt: null, createdAt: now - 400 * day }
  stores.notes.insert({ ...base, ...due })
  stores.notes.insert({
    ...base,
    id: 'note-2',
    providerName: 'WhatsApp',
    page: null,
    remark: 'Only on the old phone.',
    reviewedAt: now - 20 * day,
    createdAt: now - 300 * day,
  })
  const raised = { raisedAt: now - hour, laterUntil: null, doneAt: null }
  const about = { at: now - 2 * hour, ...raised }
  stores.reminders.insert({ ...about, id: 'r-1', kind: 'ended-elsewhere', accountId: 'account-11' })
  stores.reminders.insert({ ...about, id: 'r-2', kind: 'permissions', accountId: 'account-0' })
}
