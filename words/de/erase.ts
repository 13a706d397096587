import type { eraseWords as english } from '../en/erase.ts'

/** Alles löschen, sofort oder wenn der Zugriff beendet ist; und eine vergessene Passphrase. */
export const eraseWords = {
  'ui.erase': 'Alles löschen',
  'ui.erase.what':
    'Entfernt von diesem Computer alles, was Handback aufbewahrt: Konten, versiegelte Berechtigungen, Notizen, Nachweise, Einstellungen und Protokolle.',
  'ui.erase.button': 'Alles löschen…',
  'ui.erase.title': 'Alles löschen?',
  'ui.erase.way': 'Was ist mit dem Zugriff bei den Anbietern?',
  'ui.erase.way.ending': 'Erst Zugriff beenden, dann löschen',
  'ui.erase.way.now': 'Jetzt löschen, ohne Zugriff zu beenden',
  'ui.erase.ending.what':
    'Erst wird der Zugriff für {count, plural, one {# Konto} other {# Konten}} beendet. Alles wird von selbst gelöscht, wenn der letzte Zugriff beendet ist, und nicht vorher. Bis dahin kannst du Handback weiter benutzen, es schließen und das Löschen absagen.',
  'ui.erase.ending.none': 'Kein Konto hier hat Zugriff, der sich beenden ließe.',
  'ui.erase.ending.do':
    '{count, plural, =0 {Alles löschen} one {Zugriff für # Konto beenden, dann löschen} other {Zugriff für # Konten beenden, dann löschen}}',
  'ui.erase.now.stays':
    'Die Anbieter erfahren nichts davon. Der Zugriff bleibt dort erlaubt, und von hier kann ihn danach niemand mehr beenden: {providers}.',
  'ui.erase.now.stays.none': 'Kein Konto hat noch Zugriff bei einem Anbieter.',
  'ui.erase.now.waiting':
    '{count, plural, one {# wartender Widerruf wird aufgegeben und nie gesendet.} other {# wartende Widerrufe werden aufgegeben und nie gesendet.}}',
  'ui.erase.now.word': 'löschen',
  'ui.erase.now.type': 'Um jetzt zu löschen, tippe: {word}',
  'ui.erase.now.type.wrong': 'Tippe „{word}“ ein, um fortzufahren.',
  'ui.erase.now.do': 'Jetzt löschen',
  'ui.erase.report':
    'Die Nachweise werden mit gelöscht. Speichere sie vorher, falls du noch zeigen musst, dass der Zugriff beendet wurde.',
  'ui.erase.notes':
    '{count, plural, one {# Notiz über ein Konto wird mit gelöscht.} other {# Notizen über Konten werden mit gelöscht.}} Dort hat Handback keinen Zugriff, den es beenden könnte.',
  'ui.erase.keychain':
    'Im Schlüsselbund des Systems kann ein Eintrag namens Handback bleiben. Er öffnet nichts mehr.',
  'ui.erase.under-way': 'Handback löscht alles, wenn der Zugriff beendet ist.',
  'ui.erase.under-way.ending':
    '{ending, plural, =0 {Jeder Widerruf ist beendet.} one {# Widerruf ist noch offen.} other {# Widerrufe sind noch offen.}}{needsYou, plural, =0 {} one { # braucht deine Hilfe.} other { # brauchen deine Hilfe.}}',
  'ui.erase.under-way.not-asked':
    '{count, plural, one {# Konto wurde behalten oder seitdem verknüpft: Beende seinen Zugriff oder sage das Löschen ab.} other {# Konten wurden behalten oder seitdem verknüpft: Beende ihren Zugriff oder sage das Löschen ab.}}',
  'ui.erase.show': 'Zeigen',
  'ui.erase.show.for': 'Zeigen: die Widerrufe, auf die das Löschen wartet',
  'ui.erase.call-off': 'Nicht löschen',
  'ui.erase.called-off':
    'Es wird nichts gelöscht. Zugriff, der gerade beendet wird, wird weiter beendet.',
  'ui.erase.done': 'Alles wurde gelöscht. Handback beginnt von vorn.',

  'ui.forgotten.button': 'Vergessen?',
  'ui.forgotten.title': 'Passphrase vergessen',
  'ui.forgotten.lost':
    'Niemand kann eine Passphrase zurückbringen, und ohne sie lassen sich die versiegelten Berechtigungen nicht öffnen. Handback kann den Zugriff also nicht mehr für dich beenden; das geht nur noch auf den Seiten der Anbieter.',
  'ui.forgotten.known':
    'Alles andere ist noch bekannt: welche Konten es gibt und wohin du gehen musst.',
  'ui.forgotten.visit': 'Wo Zugriff noch erlaubt sein kann',
  'ui.forgotten.visit.none': 'Kein Konto hier hat noch Zugriff bei einem Anbieter.',
  'ui.forgotten.no-page':
    'Handback kennt keine Seite dafür. Suche in deinen Einstellungen bei {provider} nach „Verbundene Apps“.',
  'ui.forgotten.again': 'Erneut versuchen',
  'ui.forgotten.anew': 'Neu anfangen',
  'ui.forgotten.anew.what':
    'Lege die Daten beiseite, falls dir die Passphrase noch einfallen könnte: Sie bleiben neben den neuen und gelten wieder, wenn ihr Ordner bei geschlossenem Handback in „data“ zurückbenannt wird.',
  'ui.forgotten.aside': 'Daten beiseitelegen und neu anfangen…',
  'ui.forgotten.aside.sure.title': 'Daten beiseitelegen und neu anfangen?',
  'ui.forgotten.aside.sure': 'Ja, neu anfangen',
  'ui.forgotten.aside.sure.what':
    'Die Liste wird leer sein. Widerrufe, die in den alten Daten warten, werden nicht gesendet, solange diese beiseiteliegen.',
  'ui.forgotten.aside.done': 'Die alten Daten liegen jetzt beiseite, in Handbacks Ordner.',
} satisfies Record<keyof typeof english, string>
