import type { AccountDetails, AccountView } from '../../../preload/contract/accounts.contract.ts'
import type { MessageView } from '../../../preload/contract/shapes.ts'

export const text = (words: string): MessageView => ({ key: 'ui.text', values: { text: words } })

export const at = (hour: number, minute: number): number =>
  new Date(2026, 10, 22, hour, minute).getTime()

const leaf =
  'M20 4C10 4 4 9 4 16c0 1 .2 2 .5 3C6 13 10 10 15 9c-4 2-7 6-8.500 11.500C14 21.500 20 16 20 4Z'
const wave = 'M2 14c3-6 6-6 9 0s6 6 11 0v4H2ZM2 8c3-5 6-5 9 0s6 5 11 0v3c-5 5-8 5-11 0s-6-5-9 0Z'
const hex = 'M12 2 21 7v10l-9 5-9-5V7Z'

export const marks = {
  meadow: { viewBox: '0 0 24 24', path: leaf, color: '#2f7d3b' },
  harbour: { viewBox: '0 0 24 24', path: wave, color: '#1f5fa8' },
  generic: { viewBox: '0 0 24 24', path: hex, color: null },
} as const

function account(
  id: string,
  name: string,
  provider: string,
  mark: AccountView['mark'],
  more: Partial<AccountView> & Pick<AccountView, 'here' | 'there' | 'actions'>,
): AccountView {
  return {
    id,
    origin: 'linked',
    name: text(name),
    providerName: provider,
    serverHost: provider.includes('.') ? provider : `${provider.toLowerCase()}.example`,
    mark,
    initials: name.slice(0, 2).toUpperCase(),
    picture: null,
    linkedAt: at(9, 12),
    hasManagePage: true,
    jobId: null,
    tags: [],
    ...more,
  }
}

export const loggedIn = { state: 'logged-in', words: text('Here: logged in') } as const
export const loggedOut = { state: 'logged-out', words: text('Here: logged out') } as const

const there = (
  state: AccountView['there']['state'],
  words: string,
  more: Partial<AccountView['there']> = {},
): AccountView['there'] => ({ state, attention: false, ending: null, words: text(words), ...more })

/** One account in every state, with one hostile name. */
export const sampleAccounts: readonly AccountView[] = [
  account('a1', 'Ada Lovelace', 'Meadow', marks.meadow, {
    here: loggedIn,
    there: there('allowed', 'At Meadow: allowed, checked 14:02'),
    actions: ['log-out', 'revoke'],
  }),
  account('a2', 'Work', 'Meadow', marks.meadow, {
    here: loggedOut,
    there: there('allowed', 'At Meadow: still allowed'),
    actions: ['log-in', 'revoke'],
  }),
  account('a3', 'harbour-crew', 'Harbour', marks.harbour, {
    here: loggedOut,
    there: there('ending', 'At Harbour: being revoked, next try 14:05'),
    actions: ['try-now'],
    jobId: 'j1',
  }),
  account('a4', 'Grace Hopper', 'id.northern.example', marks.generic, {
    here: loggedOut,
    there: there('ending', 'At id.northern.example: still allowed, only you can end it', {
      attention: true,
    }),
    actions: ['open-manage-page', 'closed-by-you'],
    jobId: 'j2',
  }),
  account('a5', 'tim', 'Harbour', marks.harbour, {
    here: loggedOut,
    there: there('ended', 'At Harbour: ended, checked 14:02', { ending: 'proven' }),
    actions: ['link-again', 'remove-from-list'],
  }),
  account('a6', 'Katherine Johnson', 'Meadow', marks.meadow, {
    here: loggedIn,
    there: there('sign-in-needed', 'At Meadow: sign-in needed, ended there on 20 November'),
    actions: ['log-in', 'revoke'],
  }),
  account('a7', '<img src=x onerror=alert(1)>\u202Eevil', 'Harbour', marks.harbour, {
    here: loggedIn,
    there: there('unknown', 'At Harbour: not checked since 3 November'),
    actions: ['log-out', 'revoke'],
  }),
]

/** Many rows of different heights: every sample again and again, under names of their own. */
export function manyAccounts(count: number): AccountView[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = sampleAccounts[index % sampleAccounts.length]
    if (sample === undefined) throw new Error('no sample')
    return { ...sample, id: `m${index}`, name: text(`Person ${String(index).padStart(5, '0')}`) }
  })
}

export function detailsOf(view: AccountView): AccountDetails {
  const isLoggedIn = view.here.state === 'logged-in'
  return {
    account: view,
    label: null,
    who: isLoggedIn
      ? {
          displayName: 'Ada Lovelace',
          username: 'ada',
          email: 'ada@meadow.example',
          subject: '987654',
        }
      : null,
    issuer: `https://${view.serverHost}`,
    permissionChange: null,
    keys: [],
    permissions: [
      { scope: 'openid', words: text('Know who you are there') },
      { scope: 'profile', words: text('Read your name and picture') },
      { scope: 'offline_access', words: text('Keep this while you are away, until it is revoked') },
    ],
    linkedAt: view.linkedAt,
    revocable: text('No end known. It can be revoked from here while it lasts.'),
    alsoAffected: text('Nothing else. Your other accounts there stay as they are.'),
    canCheck: view.there.state !== 'ended',
    canSignOutThere: true,
    ownAppRef: null,
    canRemove: view.there.state === 'ended',
    canDelete: view.there.state !== 'ended',
    timeline: [
      { seq: 1, at: at(9, 12), words: text('Linked'), proof: null },
      { seq: 2, at: at(11, 40), words: text('Access refreshed'), proof: null },
      {
        seq: 3,
        at: at(14, 2),
        words: text('Checked: Meadow still accepts the access (user info).'),
        proof: 'GET https://meadow.example/me\nHTTP 200\n{"sub":"987654","name":"[redacted]"}',
      },
    ],
  }
}
