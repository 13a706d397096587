import type { watchWords as english } from '../en/watch.ts'
import { atClock, clock } from './moment.ts'

/** Erinnerungen und die tägliche Prüfung. */
export const watchWords = {
  'reminder.review': 'Zeit, {name} durchzusehen: Soll jede App mit Zugriff ihn dort behalten?',
  'reminder.lapse':
    'Der Zugriff für {name} lässt sich von hier aus nur noch bis {at, date, medium}, {at, time, short} Uhr widerrufen. Danach geht es nur noch auf der Seite von {provider}.',
  'reminder.lapsed':
    'Seit {at, date, medium} lässt sich der Zugriff für {name} nicht mehr von hier aus widerrufen. Soll er enden, geht das auf der Seite von {provider}.',
  'reminder.ended-elsewhere':
    '{provider} erlaubt den Zugriff für {name} nicht mehr: Er wurde dort beendet oder ist abgelaufen. Gefunden bei der täglichen Prüfung am {at, date, medium}.',
  'reminder.permissions':
    'Was {provider} Handback für {name} erlaubt, hat sich geändert. Gefunden bei der täglichen Prüfung am {at, date, medium}.',

  'ui.reminders': 'Erinnerungen',
  'ui.reminder.open': 'Öffnen',
  'ui.reminder.open.for': 'Öffnen: {name}',
  'ui.reminder.done': 'Verwerfen',
  'ui.reminder.done.for': 'Verwerfen: {name}',
  'ui.reminder.later': 'In einer Woche erinnern',
  'ui.reminder.later.for': 'In einer Woche erinnern: {name}',
  'ui.reminder.done.said': 'Erinnerung verworfen: {name}.',
  'ui.reminder.later.said': 'Du wirst in einer Woche wieder erinnert: {name}.',
  'ui.reminders.all': 'Alle {count, number} zeigen',
  'ui.reminders.fewer': 'Weniger zeigen',

  'ui.settings.checks': 'Tägliche Prüfung',
  'ui.settings.dailyCheck': 'Einmal am Tag prüfen, ob der Zugriff noch erlaubt ist',
  'ui.settings.dailyCheck.hint':
    'Einmal am Tag fragt Handback beim Anbieter jedes Kontos, das hier angemeldet ist, ob der Zugriff noch funktioniert und was Handback dort darf. Mit niemandem sonst wird Kontakt aufgenommen, und für abgemeldete Konten mit gar niemandem. Du erfährst, wenn der Zugriff anderswo beendet wurde.',
  'ui.settings.checks.always':
    'Ohne sie wird gefragt, wenn du „Zugriff prüfen“ wählst, und höchstens einmal am Tag, wenn du die Details eines angemeldeten Kontos ansiehst, damit sie aktuell sind. Dass sich ein Zugriff bald nicht mehr von hier aus widerrufen lässt, wird in jedem Fall gesagt: Dazu braucht es kein Netz.',

  'ui.keys': 'Hier aufbewahrte Schlüssel',
  'key.access_token.until': `Zugriffsschlüssel: bis ${clock}`,
  'key.access_token.lapsed': `Zugriffsschlüssel: abgelaufen ${atClock}`,
  'key.access_token.no-end': 'Zugriffsschlüssel: ein Ende ist nicht bekannt',
  'key.refresh_token.until': `Erneuerungsschlüssel: bis ${clock}`,
  'key.refresh_token.lapsed': `Erneuerungsschlüssel: abgelaufen ${atClock}`,
  'key.refresh_token.no-end': 'Erneuerungsschlüssel: ein Ende ist nicht bekannt',
  'ui.permissions.changed': 'Bei {provider} am {at, date, medium} geändert',
  'permission.added': 'Jetzt auch: {allows}',
  'permission.removed': 'Nicht mehr: {allows}',
} satisfies Record<keyof typeof english, string>
