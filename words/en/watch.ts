import { clock } from './moment.ts'

/** Reminders and the daily check. `name` is what it is about; `at` is in epoch milliseconds. */
export const watchWords = {
  'reminder.review': 'Time to review {name}: should every app with access there still have it?',
  'reminder.lapse':
    'Access for {name} can be revoked from here only until {at, date, medium}, {at, time, short}. Afterwards only {provider}’s own page can end it.',
  'reminder.lapsed':
    'Since {at, date, medium}, access for {name} can no longer be revoked from here. If it should end, end it on {provider}’s own page.',
  'reminder.ended-elsewhere':
    '{provider} no longer allows access for {name}: it was ended there, or ran out. Found by the daily check on {at, date, medium}.',
  'reminder.permissions':
    'What {provider} lets Handback do for {name} has changed. Found by the daily check on {at, date, medium}.',

  'ui.reminders': 'Reminders',
  'ui.reminder.open': 'Open',
  'ui.reminder.open.for': 'Open: {name}',
  'ui.reminder.done': 'Dismiss',
  'ui.reminder.done.for': 'Dismiss: {name}',
  'ui.reminder.later': 'Remind me in a week',
  'ui.reminder.later.for': 'Remind me in a week: {name}',
  'ui.reminder.done.said': 'Reminder dismissed: {name}.',
  'ui.reminder.later.said': 'You will be reminded in a week: {name}.',
  'ui.reminders.all': 'Show all {count, number}',
  'ui.reminders.fewer': 'Show fewer',

  'ui.settings.checks': 'Daily check',
  'ui.settings.dailyCheck': 'Check once a day whether access is still allowed',
  'ui.settings.dailyCheck.hint':
    'Once a day Handback asks the provider of each account that is logged in here whether access still works, and what Handback may do there. Nobody else is contacted, and for accounts that are logged out nobody at all. You are told when access was ended elsewhere.',
  'ui.settings.checks.always':
    'Without it, a provider is asked when you press “Check access” and, at most once a day, when you look at the details of an account that is logged in, so that they are current. That access can soon no longer be revoked from here is said either way: it needs no network.',

  'ui.keys': 'Keys held here',
  'key.access_token.until': `Access key: until ${clock}`,
  'key.access_token.lapsed': `Access key: ran out ${clock}`,
  'key.access_token.no-end': 'Access key: no end is known',
  'key.refresh_token.until': `Renewal key: until ${clock}`,
  'key.refresh_token.lapsed': `Renewal key: ran out ${clock}`,
  'key.refresh_token.no-end': 'Renewal key: no end is known',
  'ui.permissions.changed': 'Changed at {provider} on {at, date, medium}',
  'permission.added': 'Now also: {allows}',
  'permission.removed': 'No longer: {allows}',
} as const
