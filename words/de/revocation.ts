import type { revocationWords as english } from '../en/revocation.ts'
import { waitingWords } from './waiting.ts'

const key = '{token, select, access_token {den Zugriffsschlüssel} other {den Erneuerungsschlüssel}}'
const theKey =
  '{token, select, access_token {der Zugriffsschlüssel} other {der Erneuerungsschlüssel}}'

/** Worte über das Beenden des Zugriffs. Ruhig und genau: was geschah, was weiterhin gilt, was folgt. */
export const revocationWords = {
  ...waitingWords,

  'attention.client-rejected':
    '{provider} nimmt die Zugangsdaten von Handback selbst nicht mehr an, deshalb blieb die Anfrage ohne Wirkung. Der Zugriff ist dort weiterhin erlaubt. Wenn du die App dort selbst registriert hast, berichtige ihr Secret: Der Widerruf geht dann weiter.',
  'attention.no-endpoint':
    '{provider} bietet Apps keinen Weg, den Zugriff zu beenden. Bitte beende ihn auf der Seite des Anbieters.',
  'attention.endpoint-gone':
    'Die Adresse, unter der {provider} solche Anfragen annimmt, gibt es nicht mehr. Der Zugriff ist dort vielleicht noch erlaubt.',
  'attention.request-rejected':
    '{provider} hat die Anfrage nicht angenommen. Der Zugriff ist dort vielleicht noch erlaubt.',
  'attention.token-type-unsupported':
    '{provider} kann diese Art Zugriff nicht von hier aus beenden. Bitte beende ihn auf der Seite des Anbieters.',
  'attention.token-damaged':
    'Der gespeicherte Schlüssel für {provider} ist beschädigt. Damit wurde nichts gesendet, weil auf die Antwort kein Verlass wäre.',
  'attention.token-unreadable':
    'Der gespeicherte Schlüssel für {provider} ist hier nicht lesbar. Er wird aufbewahrt, und nichts wird gelöscht.',
  'attention.certificate':
    'Die Verbindung zu {provider} ist nicht sicher. Es wurde nichts gesendet.',
  'attention.redirected':
    '{provider} verweist immer wieder auf eine andere Adresse. Handback schickt deinen Schlüssel nicht dorthin.',
  'attention.refused': '{provider} lehnt die Anfrage immer wieder ab. Handback versucht es weiter.',
  'attention.host-gone':
    'Die Adresse von {provider} gibt es seit einer Woche nicht mehr. Handback versucht es weiter; die Seite des Anbieters gibt es vielleicht noch.',
  'attention.still-alive':
    '{provider} hat gesagt, der Zugriff sei beendet, aber eine Prüfung zeigt, dass er noch funktioniert. Handback versucht es weiter.',
  'attention.no-success-for-a-day':
    '{provider} hat seit mehr als einem Tag nicht bestätigt. Handback versucht es weiter.',

  'evidence.linked': 'Konto verknüpft',
  'evidence.handed-in':
    'Du hast es übergeben. Es wurde hier versiegelt, bevor etwas gesendet wurde.',
  'evidence.logged-in': 'Hier angemeldet',
  'evidence.logged-out': 'Hier abgemeldet. Mit {provider} wurde kein Kontakt aufgenommen.',
  'evidence.logged-out-undone': 'Abmelden rückgängig gemacht',
  'evidence.refreshed': 'Zugriff von {provider} erneuert',
  'evidence.checked.alive': 'Bei {provider} geprüft: Der Zugriff funktioniert',
  'evidence.checked.dead': 'Bei {provider} geprüft: Der Zugriff funktioniert nicht mehr',
  'evidence.checked.unclear': 'Bei {provider} geprüft: keine klare Antwort',
  'evidence.permissions-changed':
    '{provider} hat geändert, was Handback darf: {added, plural, =0 {nichts kam hinzu} one {eine Berechtigung kam hinzu} other {# Berechtigungen kamen hinzu}}, {removed, plural, =0 {nichts fiel weg} one {eine fiel weg} other {# fielen weg}}',
  'evidence.revocation-requested':
    'Du hast den Widerruf angefordert ({tokens, plural, =0 {hier liegt kein Schlüssel} one {ein Schlüssel} other {# Schlüssel}})',
  'evidence.revocation-cancelled': 'Du hast abgebrochen, bevor etwas gesendet wurde',
  'evidence.attempt.revoked': `{provider} gebeten, ${key} ungültig zu machen: bestätigt`,
  'evidence.attempt.already-gone': `{provider} gebeten, ${key} ungültig zu machen: war es schon`,
  'evidence.attempt.retry': `{provider} gebeten, ${key} ungültig zu machen: keine Bestätigung`,
  'evidence.attempt.wait': `{provider} gebeten, ${key} ungültig zu machen: Antwort, bis {until, time, short} Uhr zu warten`,
  'evidence.attempt.attention': `{provider} gebeten, ${key} ungültig zu machen: nicht angenommen`,
  'evidence.probe.before.alive': `Vorher: ${theKey} funktionierte`,
  'evidence.probe.before.dead': `Vorher: ${theKey} funktionierte nicht`,
  'evidence.probe.before.unclear': `Vorher: keine klare Antwort über ${key}`,
  'evidence.probe.after.alive': `Nachher: ${theKey} funktioniert noch`,
  'evidence.probe.after.dead': `Nachher: ${theKey} funktioniert nicht mehr`,
  'evidence.probe.after.unclear': `Nachher: keine klare Antwort über ${key}`,
  'evidence.reopened': 'Der Zugriff funktionierte noch, deshalb ein neuer Versuch',
  'evidence.closed.proven': 'Beendet und geprüft: Er funktionierte vorher und tut es nicht mehr',
  'evidence.closed.answered': 'Beendet: {provider} hat bestätigt',
  'evidence.closed.ends-at': 'Endet spätestens am {at, date, medium} um {at, time, short} Uhr',
  'evidence.closed.expired': 'Beendet: Der Zugriff ist von selbst abgelaufen',
  'evidence.closed.closed-by-you':
    'Abgeschlossen: Du hast ihn auf der Seite von {provider} entfernt',
  'evidence.closed.abandoned': 'Hier gelöscht, ohne {provider} zu fragen',
  'evidence.tokens-destroyed':
    '{tokens, plural, =0 {Hier war kein Schlüssel zu vernichten} one {Der hier aufbewahrte Schlüssel wurde vernichtet} other {Die # hier aufbewahrten Schlüssel wurden vernichtet}}',
  'evidence.removed-from-list': 'Aus der Liste entfernt',
  'evidence.removed-from-list.kept':
    'Aus der Liste entfernt, weil beendete Konten {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt werden',

  'ending.proven':
    'Der Zugriff bei {provider} ist beendet. Geprüft: Er funktionierte vorher und tut es nicht mehr.',
  'ending.answered':
    'Der Zugriff bei {provider} ist beendet: Der Anbieter hat es bestätigt. Von hier aus lässt es sich nicht prüfen.',
  'ending.ends-at':
    'Der Zugriff bei {provider} endet spätestens am {at, date, medium} um {at, time, short} Uhr.',
  'ending.expired': 'Der Zugriff bei {provider} ist von selbst abgelaufen.',
  'ending.closed-by-you':
    'Du hast den Zugriff auf der Seite von {provider} entfernt. Nichts, was sich prüfen ließ, spricht dagegen.',
  'ending.abandoned':
    'Hier gelöscht, ohne {provider} zu fragen. Der Zugriff ist dort vielleicht noch erlaubt.',
} satisfies Record<keyof typeof english, string>
