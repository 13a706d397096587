/** Notifications of the system: what a person waited for. `who` is `notice.who` or `notice.who.unnamed`. */
export const noticeWords = {
  'notice.who': '{name} at {provider}',
  'notice.who.unnamed': 'An account',

  'notice.ended': 'Access has ended',
  'notice.ended.proven':
    '{who}: the revocation is confirmed, and a check shows that access no longer works.',
  'notice.ended.answered': '{who}: the revocation is confirmed. A check is not possible there.',
  'notice.ended.expired': '{who}: the access ran out by itself before it could be revoked.',
  'notice.ended.many':
    '{count, plural, one {# revocation has} other {# revocations have}} finished',
  'notice.ended.many.body': 'Open Handback to see how each one is known to have ended.',

  'notice.needs-you': 'A revocation needs you',
  'notice.needs-you.body': '{who}: access has not ended yet, and Handback can’t go on without you.',
  'notice.needs-you.many':
    '{count, plural, one {# revocation needs} other {# revocations need}} you',
  'notice.needs-you.many.body':
    'Their access has not ended yet, and Handback can’t go on without you.',

  'notice.run-done': 'End access to many: done',
  'notice.run-done.body':
    '{total, plural, one {{ended, plural, =0 {Access to the account has not ended yet} other {Access to the account has ended}}} other {Access to {ended, number} of # accounts has ended}}{needYou, plural, =0 {.} one {; # needs you.} other {; # need you.}}',
  'notice.run-done.many': '{count, number} runs of “End access to many” are done',
  'notice.run-done.many.body': 'Open Handback to see what has ended and how that is known.',

  'notice.reminder': 'Reminder',
  'notice.reminder.body': '{who}: {text}',
  'notice.reminder.general': '{text}',
  'notice.reminder.unnamed': 'A date that you set in Handback has come.',
  'notice.reminder.many': '{count, plural, one {# reminder} other {# reminders}}',
  'notice.reminder.many.body': 'Dates that you set in Handback have come.',

  'notice.lapses-soon': 'Revoke it while you can',
  'notice.lapses-soon.body':
    '{who}: you are logged out here, but access is still allowed there. From {at, date, medium} on it can’t be revoked from here any more.',
  'notice.lapses-soon.many':
    '{count, plural, one {# account} other {# accounts}} soon can’t be revoked from here any more',
  'notice.lapses-soon.many.body':
    'You are logged out of them here, but access is still allowed there.',

  'notice.ended-elsewhere': 'Access was ended elsewhere',
  'notice.ended-elsewhere.body':
    '{who}: Handback is not allowed there any more. If that was not you, look at the provider’s page.',
  'notice.ended-elsewhere.many':
    '{count, plural, one {Access to # account was} other {Access to # accounts was}} ended elsewhere',
  'notice.ended-elsewhere.many.body':
    'Handback is not allowed there any more. If that was not you, look at the providers’ pages.',
} as const
