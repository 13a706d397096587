/** The export of evidence: the dialog, the printable page, the names of files. */
export const reportWords = {
  'menu.file.export-evidence': 'Export evidence…',
  'ui.report.open': 'Export evidence…',
  'ui.report.open.for': 'Export evidence about {name} on {provider}',
  'ui.report.title.all': 'Export evidence of all accounts',
  'ui.report.title.one': 'Export evidence about {name} on {provider}',
  'ui.report.what':
    'Every step of every revocation, with what the provider answered and what each check showed. The file is signed with a key of this computer, so that a change to it can be found.',
  'ui.report.holds':
    'It holds no tokens and no passwords. It does name the provider, your account ID there and your own name for the account.',
  'ui.report.format': 'Save as',
  'ui.report.format.html': 'Page to read and print (HTML)',
  'ui.report.format.json': 'Data to check and keep (JSON)',
  'ui.report.save': 'Choose where to save…',
  'ui.report.saving': 'Saving…',
  'ui.report.saved': 'Saved to {path}',
  'ui.report.saved.broken':
    'Saved to {path}. The log on this computer was changed at entry {seq, number}; the report says so.',

  'report.file-name': 'handback-evidence',
  'report.save.title': 'Save evidence',
  'report.save.html': 'Page',
  'report.save.json': 'Data',

  'report.title': 'Evidence of ended access',
  'report.scope':
    'Covers only permissions given to Handback on this computer, and tokens handed in to it. Other apps, passwords, SSH keys and browser sessions are untouched.',
  'report.made': 'Made',
  'report.made.by': '{at, date, long}, {at, time, long}, by {app}',
  'report.covers': 'About',
  'report.covers.all':
    '{accounts, plural, =0 {no account: nothing was recorded yet} one {all accounts: one} other {all accounts: #}}',
  'report.covers.one-account':
    'one account; {leftOut, plural, =0 {there are no entries of other accounts} one {one entry of another account is left out} other {# entries of other accounts are left out}}',
  'report.entries': 'Log',
  'report.entries.count':
    '{shown, plural, one {one entry} other {# entries}} of {count, number} in the whole log',
  'report.signed-by': 'Signed by the key',
  'report.times': 'Times are those of {zone}.',
  'report.broken':
    'The log on this computer was changed or damaged at entry {seq, number}. From there on it proves nothing.',

  'report.account.unnamed': 'Account {subject} at {provider}',
  'report.account.named': '{label}: account {subject} at {provider}',
  'report.account.issuer': 'Server',
  'report.account.subject': 'Account ID there',
  'report.account.no-revocation': 'No revocation was asked for.',
  'report.account.steps': 'What happened',
  'report.job.asked': 'Revocation asked for on {at, date, medium}, {at, time, medium}',
  'report.job.open': 'Not ended yet. {provider} is still being asked.',
  'report.job.attention': 'Not ended yet, and it needs you.',
  'report.job.known': 'How this is known',
  'report.known.proven':
    'By a check of each key: the provider accepted it before the request and no longer does.',
  'report.known.answered':
    'By the provider’s word alone: it gave its documented confirmation. No check of the key was conclusive.',
  'report.known.ends-at':
    'By the key itself: it says when it runs out. Until then it may still work.',
  'report.known.expired': 'By the key itself: its time ran out.',
  'report.known.closed-by-you':
    'From you: you said that you removed it on the provider’s page. No check said otherwise.',
  'report.known.abandoned': 'Not known. Nothing was asked of the provider.',
  'report.known.cancelled': 'Nothing was sent.',
  'report.known.open': 'Not known to have ended.',

  'report.time': '{at, date, medium}, {at, time, medium}',
  'report.column.number': 'No.',
  'report.column.time': 'Time',
  'report.column.what': 'What happened, and what came back',
  'report.column.hash': 'Hash',

  'report.limits.title': 'What this shows, and what it cannot',
  'report.limits.shows':
    'Each entry holds the hash of the one before it, and the whole report is signed. If an entry or this text is changed, taken out, put in or moved, the check fails and says where.',
  'report.limits.forge':
    'It can’t show that the entries are true. Whoever controls the computer it was made on controls the key too, and could have made up the log and signed it.',
  'report.limits.key':
    'Anyone can sign with a key of their own. Compare the key above with one you know from another way.',
  'report.limits.time': 'Times are those of the computer’s own clock. Nobody else confirmed them.',
  'report.limits.left-out':
    'That entries of other accounts, and only they, are left out is what Handback says here; their content can’t be checked.',
  'report.limits.check': 'To check it, in a copy of Handback’s source: {command}',
} as const
