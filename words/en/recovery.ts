/** What a person reads when the data file was damaged, can't be written, or belongs to another Handback. */
export const recoveryWords = {
  'ui.page.recovery': 'Data recovery',
  'ui.recovery.where': 'Where the damaged file is',
  'ui.recovery.where.what': 'It was not deleted and not changed.',
  'ui.recovery.accounts': 'Accounts named in the damaged file',
  'ui.recovery.open.manage': 'Open {provider}’s page',
  'ui.recovery.open.manage.for': 'Open {provider}’s page to end access for {name}',
  'ui.recovery.open.issuer': 'Open {provider}',
  'ui.recovery.open.issuer.for': 'Open {provider} to look at access for {name}',
  'ui.recovery.read': 'I have read this',
  'ui.recovery.read.what': 'This page goes when you say so. The damaged file stays where it is.',
  'ui.look-only':
    'The data folder can’t be written to. Nothing can be changed or sent from here; you can look at your accounts and open the providers’ pages. Make the data folder writable, or free some space on its disk, then start Handback again.',

  'recovery.from-backup':
    'The data file was damaged. It was set aside, and the last backup was opened in its place. What happened after that backup is not known here.',
  'recovery.started-empty':
    'The data file was damaged and no backup could be opened. It was set aside, and Handback started with an empty list. The access you gave may still exist at the providers.',
  'recovery.missing':
    'The data file was gone. The last backup was opened in its place. What happened after that backup is not known here.',
  'recovery.look-only':
    'The data file is damaged, and it can’t be set aside because the data folder can’t be written to. What you see is the last backup.',

  'recovery.about.compared':
    'This is as much of the damaged file as could be read; there may have been more.',
  'recovery.about.unreadable':
    'No account could be read in the damaged file. Think of where you linked accounts, and look for “connected apps” in your settings there.',
  'recovery.about.gone':
    'There is no damaged file to compare with. Look through the list of accounts for what is missing or out of date.',

  'recovery.account.same': 'Restored',
  'recovery.account.older':
    'Restored from before you ended its access. Check it or revoke it again in the list.',
  'recovery.account.missing': 'Not restored: Handback can’t end this access any more',

  'start.failed.busy':
    'Another Handback is using the data in {path}. Nothing was changed. Use that one, or close it and start again.',
} as const
