/** Looking for newer versions of Handback. */
export const updateWords = {
  'ui.updates': 'Updates',
  'ui.settings.lookForUpdates': 'Check for updates',
  'ui.settings.lookForUpdates.hint':
    'After the start and once a day Handback asks its download server for the newest version, and tells it nothing about you. It is installed when you quit, never before.',
  'ui.updates.off.development': 'This is a development build: it does not update itself.',
  'ui.updates.off.package-manager':
    'A package manager installed Handback and keeps it up to date: it does not update itself.',
  'ui.updates.off.no-feed':
    'Whoever built this Handback named no place for updates: it does not update itself.',
  'ui.updates.off.switched-off': 'Handback does not check for updates.',
  'ui.updates.never-looked': 'Not checked since the start.',
  'ui.updates.looked':
    'Last checked: {day, select, today {today} other {{at, date, medium}}}, {at, time, short}. This was the newest version.',
  'ui.updates.failed':
    'Last checked: {day, select, today {today} other {{at, date, medium}}}, {at, time, short}, without success. This version stays as it is, and it is tried again tomorrow.',
  'ui.updates.look': 'Check now',
  'ui.updates.ready': 'Version {version} is ready; it will be installed when you quit.',
  'ui.updates.new': 'What’s new',
  'ui.updates.new.title': 'What’s new in {version}',
  'ui.updates.new.none': 'No notes came with this version.',
  'ui.updates.quit': 'Quit and install',
} as const
