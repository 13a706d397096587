/** Settings of notifications, tray and start; the tray's own menu. */
export const desktopWords = {
  'notice.example.name': 'Ada',

  'ui.settings.notifications': 'Notifications',
  'ui.settings.notifications.what':
    'Handback notifies you only of what you are waiting for, and not of what you just watched in this window.',
  'ui.settings.notifications.none': 'This system shows no notifications.',
  'ui.settings.notifications.ended': 'A revocation has finished',
  'ui.settings.notifications.needs-you': 'A revocation needs you',
  'ui.settings.notifications.run-done': '“End access to many” is done',
  'ui.settings.notifications.reminder': 'A reminder you set is due',
  'ui.settings.notifications.lapses-soon': 'Access can soon not be revoked from here any more',
  'ui.settings.notifications.ended-elsewhere': 'Access was ended elsewhere',
  'ui.settings.notificationNames': 'Say which account it is about',
  'ui.settings.notificationNames.hint':
    'Names and your own words then also show on a locked screen. Without this a notification says “An account”.',
  'ui.settings.notifications.try': 'Show what it looks like',
  'ui.settings.notifications.try.for': 'Show what it looks like: a notification',

  'ui.settings.background': 'In the background',
  'ui.settings.background.linux':
    'Closing the window quits Handback; nothing is sent while it is closed. It never hides in a tray, because many Linux desktops have none.',
  'ui.settings.background.win32':
    'Nothing is sent while Handback is closed. In the tray it goes on sending without a window.',
  'ui.settings.background.darwin':
    'Closing the window leaves Handback in the Dock, and it goes on sending. Nothing is sent after you quit.',
  'ui.settings.tray':
    '{platform, select, darwin {Show the number of waiting revocations in the menu bar} other {Show the number of waiting revocations in the tray}}',
  'ui.settings.tray.hint':
    '{platform, select, linux {Shows nothing on a desktop without a tray, such as GNOME without its extension.} other {With the number waiting, and when the next try is.}}',
  'ui.settings.closeToTray': 'Closing the window keeps Handback running in the tray',
  'ui.settings.closeToTray.hint': 'Quit it from the menu of its icon there.',
  'ui.settings.start': 'Start Handback when I log in to this computer',
  'ui.settings.start.hint':
    'So that waiting revocations go on by themselves, with a passphrase once you have entered it. The system lists it among its login items.',
  'ui.settings.start.hint-file':
    'So that waiting revocations go on by themselves, with a passphrase once you have entered it. It is written down in {file}.',
  'ui.settings.start.not-here': 'Only an installed Handback can start at login.',

  'tray.locked': 'Handback is locked',
  'tray.none': 'Handback: nothing is waiting',
  'tray.waiting':
    '{count, plural, one {Handback: # revocation is waiting{needYou, plural, =0 {} other { and needs you}}} other {Handback: # revocations are waiting{needYou, plural, =0 {} one {, # of them needs you} other {, # of them need you}}}}',
  'tray.next': 'Next try: {at, date, medium}, {at, time, short}',
  'tray.open': 'Open Handback',
  'tray.activity': 'Show what is waiting',
} as const
