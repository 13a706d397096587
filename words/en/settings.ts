/** Settings: what each part is about. `at` is in epoch milliseconds. */
export const settingsWords = {
  'ui.settings.parts': 'Parts of the settings',
  'ui.settings.ended': 'Ended accounts',
  'ui.settings.keepEnded': 'Keep accounts in the list after their access has ended',
  'ui.settings.keepEnded.for-ever': 'For ever',
  'ui.settings.keepEnded.30-days': '30 days',
  'ui.settings.keepEnded.90-days': '90 days',
  'ui.settings.keepEnded.1-year': '1 year',
  'ui.settings.ended.what':
    'When an account leaves the list, its name, picture and labels go. The record of proof stays and can be exported. Accounts whose access may still be allowed never leave by themselves.',
  'ui.settings.ended.due':
    '{due, plural, =0 {No account ended that long ago.} one {# account ended longer ago than that. It leaves the list at the next start, or on {at, date, medium}, {at, time, short}.} other {# accounts ended longer ago than that. They leave the list at the next start, or on {at, date, medium}, {at, time, short}.}}',
} as const
