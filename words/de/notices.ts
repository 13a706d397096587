import type { noticeWords as english } from '../en/notices.ts'

/** Mitteilungen des Systems: worauf jemand wartet. */
export const noticeWords = {
  'notice.who': '{name} bei {provider}',
  'notice.who.unnamed': 'Ein Konto',

  'notice.ended': 'Zugriff beendet',
  'notice.ended.proven':
    '{who}: Der Widerruf ist bestätigt, und eine Prüfung zeigt, dass der Zugriff nicht mehr funktioniert.',
  'notice.ended.answered': '{who}: Der Widerruf ist bestätigt. Prüfen lässt es sich dort nicht.',
  'notice.ended.expired':
    '{who}: Der Zugriff ist von selbst abgelaufen, bevor er widerrufen werden konnte.',
  'notice.ended.many':
    '{count, plural, one {# Widerruf ist} other {# Widerrufe sind}} abgeschlossen',
  'notice.ended.many.body': 'In Handback steht, woran bei jedem das Ende erkannt wurde.',

  'notice.needs-you': 'Ein Widerruf braucht deine Hilfe',
  'notice.needs-you.body':
    '{who}: Der Zugriff ist noch nicht beendet, und Handback kommt ohne dich nicht weiter.',
  'notice.needs-you.many':
    '{count, plural, one {# Widerruf braucht} other {# Widerrufe brauchen}} deine Hilfe',
  'notice.needs-you.many.body':
    'Ihr Zugriff ist noch nicht beendet, und Handback kommt ohne dich nicht weiter.',

  'notice.run-done': 'Viele Zugriffe beenden: fertig',
  'notice.run-done.body':
    '{total, plural, one {{ended, plural, =0 {Der Zugriff für das Konto ist noch nicht beendet} other {Der Zugriff für das Konto ist beendet}}} other {Der Zugriff für {ended, number} von # Konten ist beendet}}{needYou, plural, =0 {.} one {; # braucht deine Hilfe.} other {; # brauchen deine Hilfe.}}',
  'notice.run-done.many': '{count, number} Durchläufe von „Viele Zugriffe beenden“ sind fertig',
  'notice.run-done.many.body': 'In Handback steht, was beendet ist und woran das erkannt wurde.',

  'notice.reminder': 'Erinnerung',
  'notice.reminder.body': '{who}: {text}',
  'notice.reminder.general': '{text}',
  'notice.reminder.unnamed': 'Ein Termin, den du in Handback gesetzt hast, ist da.',
  'notice.reminder.many': '{count, plural, one {# Erinnerung} other {# Erinnerungen}}',
  'notice.reminder.many.body': 'Termine, die du in Handback gesetzt hast, sind da.',

  'notice.lapses-soon': 'Widerrufe, solange es geht',
  'notice.lapses-soon.body':
    '{who}: Hier bist du abgemeldet, aber dort ist der Zugriff noch erlaubt. Ab {at, date, medium} lässt er sich von hier aus nicht mehr widerrufen.',
  'notice.lapses-soon.many':
    '{count, plural, one {# Konto lässt} other {# Konten lassen}} sich bald nicht mehr von hier aus widerrufen',
  'notice.lapses-soon.many.body':
    'Du bist hier abgemeldet, aber der Zugriff ist bei den Anbietern noch erlaubt.',

  'notice.ended-elsewhere': 'Zugriff anderswo beendet',
  'notice.ended-elsewhere.body':
    '{who}: Handback hat dort keinen Zugriff mehr. Wenn du das nicht warst, sieh auf der Seite des Anbieters nach.',
  'notice.ended-elsewhere.many':
    '{count, plural, one {Der Zugriff auf # Konto wurde} other {Der Zugriff auf # Konten wurde}} anderswo beendet',
  'notice.ended-elsewhere.many.body':
    'Handback hat dort keinen Zugriff mehr. Wenn du das nicht warst, sieh auf den Seiten der Anbieter nach.',
} satisfies Record<keyof typeof english, string>
