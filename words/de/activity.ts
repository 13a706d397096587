import type { activityWords as english } from '../en/activity.ts'

/** Die Seite der Widerrufe und welche davon gezeigt werden. */
export const activityWords = {
  'activity.search': 'Konto oder Anbieter suchen',
  'activity.only': 'Zeigen',
  'activity.only.all': 'Alle',
  'activity.only.waiting': 'Wartende',
  'activity.only.needs-you': 'Braucht Hilfe',
  'activity.only.finished': 'Abgeschlossene',
  'activity.none.all': 'Hier wurde noch kein Zugriff widerrufen.',
  'activity.none.waiting': 'Nichts wartet.',
  'activity.none.needs-you': 'Nichts braucht deine Hilfe.',
  'activity.none.finished': 'Noch ist nichts abgeschlossen.',
  'activity.none.typed': 'Keiner dieser Widerrufe passt zu „{typed}“.',
  'activity.show-all': 'Alle zeigen',
  'activity.run': 'Viele Zugriffe werden beendet',
  'activity.run.open': 'Bericht öffnen',
  'ui.row.details': 'Details',
  'ui.row.details.for': 'Details: {name} bei {provider}',
} satisfies Readonly<Record<keyof typeof english, string>>
