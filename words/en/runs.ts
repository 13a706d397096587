// `day` is `today` where `at` is: then the time alone says it. `sole` is `yes` where the part is all
// there is in its sentence.
const until =
  '{day, select, today {{at, time, short}} other {{at, time, short} on {at, date, medium}}}'

/** "End access to many": dialog, progress and report. */
export const runWords = {
  'menu.file.end-many': 'End access to many…',

  'run.covers':
    'Covers only permissions given to Handback on this computer, and tokens handed in to it. Other apps, passwords, SSH keys and browser sessions are untouched.',

  'run.state.paused': 'Paused',
  'run.state.stopped': 'Stopped',

  'run.paused': 'Paused. Nothing new is sent until you go on',
  'run.stopped':
    'Stopped {day, select, today {today} other {on {at, date, medium}}} at {at, time, short}',
  'run.stopped.goes-on':
    'Stopped {day, select, today {today} other {on {at, date, medium}}} at {at, time, short}. What was already asked for goes on until it has ended',

  'run.ended':
    '{count, plural, =0 {None has ended yet} other {{all, select, yes {{total, plural, one {Access has ended} other {All # have ended}}} other {{count, number} ended}}}}',
  'run.ended.proven': '{count, number} proven',
  'run.ended.answered': '{count, number} answered by the provider, with no way to check',
  'run.ended.expired': '{count, plural, one {# ran out by itself} other {# ran out by themselves}}',
  'run.ended.closed-by-you': '{count, number} removed by you at the provider',
  'run.ended.ends-at':
    '{count, plural, one {# running out by itself} other {# running out by themselves}}',

  'run.waiting': '{count, number} waiting, where access may still be allowed',
  'run.waiting.storing':
    '{sole, select, yes {being prepared} other {{count, number} being prepared}}',
  'run.waiting.running':
    '{sole, select, yes {being asked right now} other {{count, number} being asked right now}}',
  'run.waiting.due': '{sole, select, yes {next in line} other {{count, number} next in line}}',
  'run.waiting.paused': '{sole, select, yes {paused} other {{count, number} paused}}',
  'run.waiting.offline':
    '{sole, select, yes {until this computer is online} other {{count, number} until this computer is online}}',
  'run.waiting.vault-closed':
    '{sole, select, yes {until your keys are unlocked on this computer} other {{count, number} until your keys are unlocked on this computer}}',
  'run.waiting.backoff': `{sole, select, yes {no confirmation yet, next try at ${until}} other {{count, number} without confirmation yet, next try at ${until}}}`,
  'run.waiting.daily': `{sole, select, yes {tried once a day, next at ${until}} other {{count, number} tried once a day, next at ${until}}}`,
  'run.waiting.ends-at': `{sole, select, yes {the last key runs out by itself, the first at ${until}} other {{count, number} whose last key runs out by itself, the first at ${until}}}`,
  'run.waiting.stopping':
    '{sole, select, yes {being put back as before} other {{count, number} being put back as before}}',
  'run.waiting.asked-to-wait': `{sole, select, yes {{provider} asked Handback to wait until ${until}} other {{count, number} because {provider} asked Handback to wait until ${until}}}`,
  'run.waiting.host-busy': `{sole, select, yes {{provider} is too busy to answer, nothing is sent there before ${until}} other {{count, number} because {provider} is too busy to answer before ${until}}}`,
  'run.waiting.other-hosts':
    '{count, number} because other providers asked Handback to wait or are too busy',

  'run.needs-you': '{count, plural, one {# needs you} other {# need you}}',
  'run.kept.as-before': '{count, number} kept as before',
  'run.kept.abandoned': '{count, number} deleted here without asking the provider',
  'run.kept': '{count, number} not asked',

  'run.row.storing': 'Requested. Being prepared.',
  'run.row.stopped': 'Kept as it was. {provider} was not asked.',
  'run.row.abandoned': 'Deleted here without asking {provider}. Access may still be allowed there.',
  'run.row.not-stored':
    'This could not be stored, so nothing was sent. Access is still allowed at {provider}.',

  'ui.page.runs': 'End access',
  'ui.many': 'End access to many…',
  'ui.many.title': 'End access to many accounts?',
  'ui.many.which': 'Which accounts',
  'ui.many.all':
    '{count, plural, =0 {None: no account here allows access} one {The one account that may still allow access} other {All # accounts that may still allow access}}',
  'ui.many.some': 'Only those I choose',
  'ui.many.choose': 'Accounts to end',
  'ui.many.search': 'Search these accounts',
  'ui.many.chosen': '{count, number} of {total, number} chosen',
  'ui.many.select-shown': 'Choose all shown',
  'ui.many.select-none': 'Choose none',
  'ui.many.here':
    '{count, plural, =0 {Nothing changes yet.} one {You are logged out of it here, also when you’re offline.} other {You are logged out of these # accounts here, also when you’re offline.}}',
  'ui.many.there': 'At the providers',
  'ui.many.there.does':
    'Asked to cancel every token Handback holds, and asked again until that is confirmed: {providers}.',
  'ui.many.there.none': 'Nobody is asked yet: no account is chosen.',
  'ui.many.there.nobody': 'Nobody is asked again.',
  'ui.many.provider': '{provider} ({count, number})',
  'ui.many.provider.others':
    '{count, plural, one {# account at another provider} other {# accounts at other providers}}',
  'ui.many.also':
    'A provider may end other Handback permissions for the same account along with it.',
  'ui.many.not':
    'Your accounts at the providers and other apps stay as they are. Your browser may still be signed in.',
  'ui.many.already':
    '{count, plural, one {# of them is being ended already and is not asked twice.} other {# of them are being ended already and are not asked twice.}}',
  'ui.many.by-hand':
    '{count, plural, one {# of them can’t be ended in one go: its provider offers no way for an app, or wants you to agree first. The report leads on from there.} other {# of them can’t be ended in one go: their providers offer no way for an app, or want you to agree first. The report leads on from there.}}',
  'ui.many.offline':
    'You’re offline. The request is saved now and sent when you’re back. Until then that access may still work.',
  'ui.many.do':
    '{count, plural, =0 {Revoke access} one {Revoke access for # account} other {Revoke access for # accounts}}',

  'ui.run.about':
    '{total, plural, one {# account} other {# accounts}}, asked for {day, select, today {today} other {on {at, date, medium}}}, {at, time, short}',
  'ui.run.sentence': '{lead}: {parts}.',
  'ui.run.short-sentence': '{lead}.',
  'ui.run.between': '; ',
  'ui.run.progress': 'Progress',
  'ui.run.progress.now': '{ended, number} of {total, number} ended',
  'ui.run.now': 'What is true right now',
  'ui.run.pause': 'Pause',
  'ui.run.resume': 'Resume',
  'ui.run.stop': 'Stop: keep the accounts not yet asked',
  'ui.run.store-again': 'Try to store them again',
  'ui.run.paused-note': 'Paused. Requests under way finish.',
  'ui.run.stopped-note':
    'Stopped. Nobody new is asked; what was asked for already goes on until it has ended.',
  'ui.run.group.needs-you': 'Needs you',
  'ui.run.group.waiting': 'Waiting, and why',
  'ui.run.group.ended': 'Ended, and how it is known',
  'ui.run.group.kept': 'Not asked',
  'ui.run.group.count': '{group}: {count, number}',
  'ui.run.rows.next': 'Show the next ones',
  'ui.run.rows.first': 'Back to the first',
  'ui.run.row': '{name} on {provider}',
  'ui.runs.earlier': 'All runs',
  'ui.runs.none': 'No run yet',
  'ui.runs.none.more':
    'End access to many accounts at once, and see here what has ended and how that is known.',
} as const
