import type { settingsWords as english } from '../en/settings.ts'

/** Einstellungen: worum es in jedem Teil geht. */
export const settingsWords = {
  'ui.settings.parts': 'Teile der Einstellungen',
  'ui.settings.ended': 'Beendete Konten',
  'ui.settings.keepEnded': 'Konten in der Liste behalten, nachdem ihr Zugriff beendet ist',
  'ui.settings.keepEnded.for-ever': 'Für immer',
  'ui.settings.keepEnded.30-days': '30 Tage',
  'ui.settings.keepEnded.90-days': '90 Tage',
  'ui.settings.keepEnded.1-year': '1 Jahr',
  'ui.settings.ended.what':
    'Verlässt ein Konto die Liste, gehen Name, Bild und Etiketten. Der Nachweis bleibt und lässt sich exportieren. Konten, deren Zugriff noch erlaubt sein könnte, verschwinden nie von selbst.',
  'ui.settings.ended.due':
    '{due, plural, =0 {Kein Konto ist so lange beendet.} one {# Konto ist schon länger beendet. Es verlässt die Liste beim nächsten Start, oder am {at, date, medium}, {at, time, short}.} other {# Konten sind schon länger beendet. Sie verlassen die Liste beim nächsten Start, oder am {at, date, medium}, {at, time, short}.}}',
} satisfies Record<keyof typeof english, string>
