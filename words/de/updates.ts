import type { updateWords as english } from '../en/updates.ts'

/** Suche nach neueren Versionen von Handback. */
export const updateWords = {
  'ui.updates': 'Updates',
  'ui.settings.lookForUpdates': 'Nach Updates suchen',
  'ui.settings.lookForUpdates.hint':
    'Nach dem Start und einmal am Tag fragt Handback seinen Download-Server nach der neuesten Version und sagt nichts über dich. Installiert wird sie beim Beenden, nie vorher.',
  'ui.updates.off.development':
    'Dies ist eine Entwicklungsfassung: Sie aktualisiert sich nicht selbst.',
  'ui.updates.off.package-manager':
    'Eine Paketverwaltung hat Handback installiert und hält es aktuell: Es aktualisiert sich nicht selbst.',
  'ui.updates.off.no-feed':
    'In diesem Handback ist kein Server für Updates eingetragen: Es aktualisiert sich nicht selbst.',
  'ui.updates.off.switched-off': 'Handback sucht nicht nach Updates.',
  'ui.updates.never-looked': 'Seit dem Start noch nicht gesucht.',
  'ui.updates.looked':
    'Zuletzt gesucht: {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr. Dies war die neueste Version.',
  'ui.updates.failed':
    'Zuletzt gesucht: {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr, ohne Erfolg. Diese Version bleibt, wie sie ist; morgen wird es wieder versucht.',
  'ui.updates.look': 'Jetzt suchen',
  'ui.updates.ready': 'Version {version} ist bereit und wird beim Beenden installiert.',
  'ui.updates.new': 'Neuerungen',
  'ui.updates.new.title': 'Neu in {version}',
  'ui.updates.new.none': 'Zu dieser Version gibt es keine Notizen.',
  'ui.updates.quit': 'Beenden und installieren',
} satisfies Record<keyof typeof english, string>
