import type { activityWords as english } from '../en/activity.ts'

/** Die Seite der Widerrufe: welche gezeigt werden, und wann es weitergeht. */
export const activityWords = {
  'activity.search': 'Konto oder Anbieter suchen',
  'activity.only': 'Zeigen',
  'activity.only.all': 'Alle',
  'activity.only.waiting': 'Wartende',
  'activity.only.needs-you': 'Braucht dich',
  'activity.only.finished': 'Abgeschlossene',
  'activity.none.all': 'Hier wurde noch kein Zugriff widerrufen.',
  'activity.none.waiting': 'Nichts wartet.',
  'activity.none.needs-you': 'Nichts braucht dich.',
  'activity.none.finished': 'Noch ist nichts abgeschlossen.',
  'activity.none.typed': 'Kein solcher Widerruf betrifft „{typed}“.',
  'activity.show-all': 'Alle zeigen',
  'activity.next.now': 'nächster Versuch jeden Moment',
  'activity.next.soon': 'nächster Versuch in weniger als einer Minute',
  'activity.next.minutes': 'nächster Versuch in {count, number} Min.',
  'activity.next.hours':
    'nächster Versuch in etwa {count, plural, one {# Stunde} other {# Stunden}}',
  'activity.next.days': 'nächster Versuch in etwa {count, plural, one {# Tag} other {# Tagen}}',
  'activity.run': 'Viele Zugriffe werden beendet',
  'activity.run.open': 'Bericht öffnen',
  'ui.row.details': 'Details',
  'ui.row.details.for': 'Details: {name} bei {provider}',
} satisfies Readonly<Record<keyof typeof english, string>>
