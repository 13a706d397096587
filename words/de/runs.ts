import type { runWords as english } from '../en/runs.ts'

// `day` ist `today`, wenn `at` heute ist: dann genügt die Uhrzeit. `sole` ist `yes`, wenn der Teil
// allein in seinem Satz steht.
const until =
  '{day, select, today {{at, time, short} Uhr} other {{at, time, short} Uhr am {at, date, medium}}}'
const at =
  '{day, select, today {um {at, time, short} Uhr} other {am {at, date, medium} um {at, time, short} Uhr}}'

/** „Viele Zugriffe beenden“: Dialog, Fortschritt und Bericht. */
export const runWords = {
  'menu.file.end-many': 'Viele Zugriffe beenden…',

  'run.covers':
    'Umfasst nur Berechtigungen, die Handback auf diesem Computer gegeben wurden, und Tokens, die ihm übergeben wurden. Andere Apps, Passwörter, SSH-Schlüssel und Browser-Anmeldungen bleiben unberührt.',

  'run.state.paused': 'Angehalten',
  'run.state.stopped': 'Abgebrochen',

  'run.paused': 'Angehalten. Es wird nichts Neues gesendet, bis du fortsetzt',
  'run.stopped':
    'Abgebrochen {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr',
  'run.stopped.goes-on':
    'Abgebrochen {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr. Was schon angefordert war, läuft weiter, bis es beendet ist',

  'run.ended':
    '{count, plural, =0 {Noch kein Zugriff ist beendet} other {{all, select, yes {{total, plural, one {Der Zugriff ist beendet} other {Alle # Zugriffe sind beendet}}} other {{count, number} beendet}}}}',
  'run.ended.proven': '{count, number} nachgewiesen',
  'run.ended.answered': '{count, number} vom Anbieter bestätigt, ohne Möglichkeit zu prüfen',
  'run.ended.expired': '{count, number} von selbst abgelaufen',
  'run.ended.closed-by-you': '{count, number} von dir beim Anbieter entfernt',
  'run.ended.ends-at': '{count, plural, one {# läuft} other {# laufen}} von selbst ab',

  'run.waiting':
    '{count, plural, one {# wartet} other {# warten}}, und der Zugriff ist vielleicht noch erlaubt',
  'run.waiting.storing':
    '{sole, select, yes {{count, plural, one {wird} other {werden}} vorbereitet} other {{count, plural, one {# wird} other {# werden}} vorbereitet}}',
  'run.waiting.running':
    '{sole, select, yes {die Anfrage läuft gerade} other {bei {count, number} läuft die Anfrage gerade}}',
  'run.waiting.due':
    '{sole, select, yes {als Nächstes an der Reihe} other {{count, number} als Nächstes an der Reihe}}',
  'run.waiting.paused': '{sole, select, yes {angehalten} other {{count, number} angehalten}}',
  'run.waiting.offline':
    '{sole, select, yes {bis dieser Computer online ist} other {{count, number} bis dieser Computer online ist}}',
  'run.waiting.vault-closed':
    '{sole, select, yes {bis deine Schlüssel auf diesem Computer entsperrt sind} other {{count, number} bis deine Schlüssel auf diesem Computer entsperrt sind}}',
  'run.waiting.backoff': `{sole, select, yes {noch keine Bestätigung, nächster Versuch ${at}} other {{count, number} noch ohne Bestätigung, nächster Versuch ${at}}}`,
  'run.waiting.daily': `{sole, select, yes {einmal am Tag versucht, das nächste Mal ${at}} other {{count, number} einmal am Tag versucht, das nächste Mal ${at}}}`,
  'run.waiting.ends-at': `{sole, select, yes {der letzte Schlüssel läuft von selbst ab, der erste ${at}} other {{count, number}, deren letzter Schlüssel von selbst abläuft, der erste ${at}}}`,
  'run.waiting.stopping':
    '{sole, select, yes {{count, plural, one {wird} other {werden}} wiederhergestellt wie zuvor} other {{count, plural, one {# wird} other {# werden}} wiederhergestellt wie zuvor}}',
  'run.waiting.asked-to-wait': `{sole, select, yes {{provider} bat darum, bis ${until} zu warten} other {{count, number}, weil {provider} darum bat, bis ${until} zu warten}}`,
  'run.waiting.host-busy': `{sole, select, yes {{provider} ist zu ausgelastet, um zu antworten, vor ${until} wird dorthin nichts gesendet} other {{count, number}, weil {provider} vor ${until} zu ausgelastet ist, um zu antworten}}`,
  'run.waiting.other-hosts':
    '{count, number}, weil andere Anbieter um Warten baten oder zu ausgelastet sind',

  'run.needs-you': '{count, plural, one {# braucht} other {# brauchen}} deine Hilfe',
  'run.kept.as-before': '{count, number} geblieben, wie sie waren',
  'run.kept.abandoned': '{count, number} hier gelöscht, ohne den Anbieter zu fragen',
  'run.kept': '{count, number} nicht gefragt',

  'run.row.storing': 'Angefordert. Wird vorbereitet.',
  'run.row.stopped': 'Geblieben, wie es war. {provider} wurde nicht gefragt.',
  'run.row.abandoned':
    'Hier gelöscht, ohne {provider} zu fragen. Der Zugriff ist dort vielleicht noch erlaubt.',
  'run.row.not-stored':
    'Das konnte nicht gespeichert werden, deshalb wurde nichts gesendet. Der Zugriff ist bei {provider} weiterhin erlaubt.',

  'ui.page.runs': 'Zugriff beenden',
  'ui.many': 'Viele Zugriffe beenden…',
  'ui.many.title': 'Zugriff für viele Konten beenden?',
  'ui.many.which': 'Welche Konten',
  'ui.many.all':
    '{count, plural, =0 {Keines: Kein Konto hier erlaubt Zugriff} one {Das eine Konto, das vielleicht noch Zugriff erlaubt} other {Alle # Konten, die vielleicht noch Zugriff erlauben}}',
  'ui.many.some': 'Nur die, die ich auswähle',
  'ui.many.choose': 'Konten auswählen',
  'ui.many.search': 'Diese Konten durchsuchen',
  'ui.many.chosen': '{count, number} von {total, number} ausgewählt',
  'ui.many.select-shown': 'Alle gezeigten auswählen',
  'ui.many.select-none': 'Auswahl aufheben',
  'ui.many.here':
    '{count, plural, =0 {Es ändert sich noch nichts.} one {Du wirst hier abgemeldet, auch wenn du offline bist.} other {Du wirst hier von diesen # Konten abgemeldet, auch wenn du offline bist.}}',
  'ui.many.there': 'Bei den Anbietern',
  'ui.many.there.does':
    'Sie werden gebeten, jedes Token ungültig zu machen, das Handback hat, und wieder gebeten, bis das bestätigt ist: {providers}.',
  'ui.many.there.none': 'Noch wird niemand gefragt: Es ist kein Konto ausgewählt.',
  'ui.many.there.nobody': 'Niemand wird noch einmal gefragt.',
  'ui.many.provider': '{provider} ({count, number})',
  'ui.many.provider.others':
    '{count, plural, one {# Konto bei einem anderen Anbieter} other {# Konten bei anderen Anbietern}}',
  'ui.many.also':
    'Ein Anbieter beendet damit vielleicht auch andere Berechtigungen von Handback für dasselbe Konto.',
  'ui.many.not':
    'Deine Konten bei den Anbietern und andere Apps bleiben, wie sie sind. Dein Browser ist vielleicht weiterhin angemeldet.',
  'ui.many.already':
    '{count, plural, one {# davon wird schon beendet und nicht zweimal gefragt.} other {# davon werden schon beendet und nicht zweimal gefragt.}}',
  'ui.many.by-hand':
    '{count, plural, one {# davon lässt sich nicht in einem Zug beenden: Der Anbieter bietet Apps keinen Weg oder verlangt zuerst dein Einverständnis. Der Bericht führt von dort weiter.} other {# davon lassen sich nicht in einem Zug beenden: Die Anbieter bieten Apps keinen Weg oder verlangen zuerst dein Einverständnis. Der Bericht führt von dort weiter.}}',
  'ui.many.offline':
    'Du bist offline. Der Auftrag wird jetzt gespeichert und gesendet, sobald du wieder online bist. Bis dahin funktioniert der Zugriff vielleicht noch.',
  'ui.many.do':
    '{count, plural, =0 {Zugriff widerrufen} one {Zugriff für # Konto widerrufen} other {Zugriff für # Konten widerrufen}}',

  'ui.run.about':
    '{total, plural, one {# Konto} other {# Konten}}, angefordert {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr',
  'ui.run.sentence': '{lead}: {parts}.',
  'ui.run.short-sentence': '{lead}.',
  'ui.run.between': '; ',
  'ui.run.progress': 'Fortschritt',
  'ui.run.progress.now': '{ended, number} von {total, number} beendet',
  'ui.run.now': 'Was jetzt gilt',
  'ui.run.pause': 'Anhalten',
  'ui.run.resume': 'Fortsetzen',
  'ui.run.stop': 'Abbrechen: behalten, was noch nicht angefragt ist',
  'ui.run.store-again': 'Noch einmal speichern',
  'ui.run.paused-note': 'Angehalten. Anfragen, die schon laufen, werden noch abgeschlossen.',
  'ui.run.stopped-note':
    'Abgebrochen. Niemand wird neu gefragt; was schon angefordert ist, läuft weiter, bis es beendet ist.',
  'ui.run.group.needs-you': 'Braucht deine Hilfe',
  'ui.run.group.waiting': 'Wartet, und warum',
  'ui.run.group.ended': 'Beendet, und woher das bekannt ist',
  'ui.run.group.kept': 'Nicht gefragt',
  'ui.run.group.count': '{group}: {count, number}',
  'ui.run.rows.next': 'Die nächsten zeigen',
  'ui.run.rows.first': 'Zurück zu den ersten',
  'ui.run.row': '{name} bei {provider}',
  'ui.runs.earlier': 'Alle Durchläufe',
  'ui.runs.none': 'Noch kein Durchlauf',
  'ui.runs.none.more':
    'Beende den Zugriff für viele Konten auf einmal und sieh hier, was beendet ist und woher das bekannt ist.',
} satisfies Record<keyof typeof english, string>
