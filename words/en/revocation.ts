import { waitingWords } from './waiting.ts'

/**
 * Words about ending access. `provider` is the provider's name; `at`, `since` and `until` are epoch
 * milliseconds. Calm and exact: what happened, what is still true, what comes next.
 */
export const revocationWords = {
  ...waitingWords,

  'attention.client-rejected':
    '{provider} no longer accepts Handback’s own sign-in data, so it refused the request. Access is still allowed there. If you registered the app there yourself, correct its secret: the revocation then goes on.',
  'attention.no-endpoint':
    '{provider} offers no way for an app to end access. Please end it on the provider’s own page.',
  'attention.endpoint-gone':
    'The address where {provider} takes such requests is gone. Access may still be allowed there.',
  'attention.request-rejected':
    '{provider} did not accept the request. Access may still be allowed there.',
  'attention.token-type-unsupported':
    '{provider} cannot end this kind of access from here. Please end it on the provider’s own page.',
  'attention.token-damaged':
    'The stored key for {provider} is damaged. Nothing was sent with it, because the answer could not be trusted.',
  'attention.token-unreadable':
    'The stored key for {provider} cannot be read here. It is kept, and nothing is deleted.',
  'attention.certificate': 'The connection to {provider} is not safe. Nothing was sent.',
  'attention.redirected':
    '{provider} keeps pointing to another address. Handback does not send your key there.',
  'attention.refused': '{provider} keeps refusing the request. Handback goes on trying.',
  'attention.host-gone':
    'The address of {provider} has not existed for a week. Handback goes on trying; its own page may still be there.',
  'attention.still-alive':
    '{provider} said access had ended, but a check shows that it still works. Handback goes on trying.',
  'attention.no-success-for-a-day':
    '{provider} has not confirmed for more than a day. Handback goes on trying.',

  'evidence.linked': 'Account linked',
  'evidence.handed-in': 'You handed it in. It was sealed here before anything was sent.',
  'evidence.logged-in': 'Logged in here',
  'evidence.logged-out': 'Logged out here. {provider} was not contacted.',
  'evidence.logged-out-undone': 'Log out undone',
  'evidence.refreshed': 'Access renewed by {provider}',
  'evidence.checked.alive': 'Checked with {provider}: access works',
  'evidence.checked.dead': 'Checked with {provider}: access no longer works',
  'evidence.checked.unclear': 'Checked with {provider}: no clear answer',
  'evidence.permissions-changed':
    '{provider} changed what Handback may do: {added, plural, =0 {nothing added} one {one permission added} other {# permissions added}}, {removed, plural, =0 {nothing removed} one {one removed} other {# removed}}',
  'evidence.revocation-requested':
    'You asked to end access ({tokens, plural, =0 {no key is held here} one {one key} other {# keys}})',
  'evidence.revocation-cancelled': 'You cancelled before anything was sent',
  'evidence.attempt.revoked':
    'Asked {provider} to end {token, select, access_token {the access key} other {the renewal key}}: confirmed',
  'evidence.attempt.already-gone':
    'Asked {provider} to end {token, select, access_token {the access key} other {the renewal key}}: it had already ended',
  'evidence.attempt.retry':
    'Asked {provider} to end {token, select, access_token {the access key} other {the renewal key}}: no confirmation',
  'evidence.attempt.wait':
    'Asked {provider} to end {token, select, access_token {the access key} other {the renewal key}}: it answered to wait until {until, time, short}',
  'evidence.attempt.attention':
    'Asked {provider} to end {token, select, access_token {the access key} other {the renewal key}}: not accepted',
  'evidence.probe.before.alive':
    'Before: {token, select, access_token {the access key} other {the renewal key}} worked',
  'evidence.probe.before.dead':
    'Before: {token, select, access_token {the access key} other {the renewal key}} did not work',
  'evidence.probe.before.unclear':
    'Before: no clear answer about {token, select, access_token {the access key} other {the renewal key}}',
  'evidence.probe.after.alive':
    'After: {token, select, access_token {the access key} other {the renewal key}} still works',
  'evidence.probe.after.dead':
    'After: {token, select, access_token {the access key} other {the renewal key}} no longer works',
  'evidence.probe.after.unclear':
    'After: no clear answer about {token, select, access_token {the access key} other {the renewal key}}',
  'evidence.reopened': 'Access was found still working, so it is tried again',
  'evidence.closed.proven': 'Ended, and checked: it worked before and no longer does',
  'evidence.closed.answered': 'Ended: {provider} confirmed',
  'evidence.closed.ends-at': 'Ends by {at, time, short} on {at, date, medium} at the latest',
  'evidence.closed.expired': 'Ended: access ran out by itself',
  'evidence.closed.closed-by-you': 'Closed: you removed it on {provider}’s page',
  'evidence.closed.abandoned': 'Deleted here without asking {provider}',
  'evidence.tokens-destroyed':
    '{tokens, plural, =0 {No key was left to destroy here} one {The key held here was destroyed} other {The # keys held here were destroyed}}',
  'evidence.removed-from-list': 'Removed from the list',
  'evidence.removed-from-list.kept':
    'Removed from the list, because ended accounts are kept for {days, plural, one {# day} other {# days}}',

  'ending.proven': 'Access ended at {provider}. Checked: it worked before and no longer does.',
  'ending.answered':
    'Access ended at {provider}: it confirmed. There is no way to check it from here.',
  'ending.ends-at':
    'Access at {provider} ends by {at, time, short} on {at, date, medium} at the latest.',
  'ending.expired': 'Access at {provider} ran out by itself.',
  'ending.closed-by-you':
    'You removed access on {provider}’s page. Nothing that could be checked says otherwise.',
  'ending.abandoned': 'Deleted here without asking {provider}. Access may still be allowed there.',
} as const
