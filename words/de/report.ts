import type { reportWords as english } from '../en/report.ts'

/** Der Export der Nachweise: der Dialog, die druckbare Seite, die Namen der Dateien. */
export const reportWords = {
  'menu.file.export-evidence': 'Nachweise exportieren…',
  'ui.report.open': 'Nachweise exportieren…',
  'ui.report.open.for': 'Nachweise exportieren: über {name} bei {provider}',
  'ui.report.title.all': 'Nachweise aller Konten exportieren',
  'ui.report.title.one': 'Nachweise exportieren: über {name} bei {provider}',
  'ui.report.what':
    'Jeder Schritt jedes Widerrufs, mit der Antwort des Anbieters und dem Ergebnis jeder Prüfung. Die Datei ist mit einem Schlüssel dieses Computers unterschrieben, damit eine Änderung an ihr auffällt.',
  'ui.report.holds':
    'Sie enthält keine Tokens und keine Passwörter. Sie nennt aber den Anbieter, deine Konto-ID dort und deinen eigenen Namen für das Konto.',
  'ui.report.format': 'Speichern als',
  'ui.report.format.html': 'Seite zum Lesen und Drucken (HTML)',
  'ui.report.format.json': 'Daten zum Prüfen und Aufbewahren (JSON)',
  'ui.report.save': 'Speicherort wählen…',
  'ui.report.saving': 'Wird gespeichert…',
  'ui.report.saved': 'Gespeichert unter {path}',
  'ui.report.saved.broken':
    'Gespeichert unter {path}. Das Protokoll auf diesem Computer wurde bei Eintrag {seq, number} verändert; der Bericht weist darauf hin.',

  'report.file-name': 'handback-nachweise',
  'report.save.title': 'Nachweise speichern',
  'report.save.html': 'Seite',
  'report.save.json': 'Daten',

  'report.title': 'Nachweis über beendeten Zugriff',
  'report.scope':
    'Umfasst nur Berechtigungen, die Handback auf diesem Computer gegeben wurden, und Tokens, die ihm übergeben wurden. Andere Apps, Passwörter, SSH-Schlüssel und Browser-Anmeldungen bleiben unberührt.',
  'report.made': 'Erstellt',
  'report.made.by': '{at, date, long}, {at, time, long}, mit {app}',
  'report.covers': 'Über',
  'report.covers.all':
    '{accounts, plural, =0 {kein Konto: Noch wurde nichts aufgezeichnet} one {alle Konten: eines} other {alle Konten: #}}',
  'report.covers.one-account':
    'ein Konto; {leftOut, plural, =0 {Einträge anderer Konten gibt es nicht} one {ein Eintrag eines anderen Kontos ist ausgelassen} other {# Einträge anderer Konten sind ausgelassen}}',
  'report.entries': 'Protokoll',
  'report.entries.count':
    '{shown, plural, one {ein Eintrag} other {# Einträge}} von {count, number} im ganzen Protokoll',
  'report.signed-by': 'Unterschrieben mit dem Schlüssel',
  'report.times': 'Zeiten gelten für {zone}.',
  'report.broken':
    'Das Protokoll auf diesem Computer wurde bei Eintrag {seq, number} verändert oder beschädigt. Ab dort beweist es nichts.',

  'report.account.unnamed': 'Konto {subject} bei {provider}',
  'report.account.named': '{label}: Konto {subject} bei {provider}',
  'report.account.issuer': 'Server',
  'report.account.subject': 'Konto-ID dort',
  'report.account.no-revocation': 'Es wurde kein Widerruf angefordert.',
  'report.account.steps': 'Was geschah',
  'report.job.asked': 'Widerruf angefordert am {at, date, medium}, {at, time, medium}',
  'report.job.open': 'Noch nicht beendet. {provider} wird weiter gefragt.',
  'report.job.attention': 'Noch nicht beendet, und es braucht deine Hilfe.',
  'report.job.known': 'Woher das bekannt ist',
  'report.known.proven':
    'Durch eine Prüfung jedes Schlüssels: Der Anbieter nahm ihn vor der Anfrage an und tut es nicht mehr.',
  'report.known.answered':
    'Allein durch das Wort des Anbieters: Er gab die Bestätigung, die er dokumentiert. Keine Prüfung des Schlüssels war eindeutig.',
  'report.known.ends-at':
    'Durch den Schlüssel selbst: Er sagt, wann er abläuft. Bis dahin kann er noch funktionieren.',
  'report.known.expired': 'Durch den Schlüssel selbst: Seine Zeit ist abgelaufen.',
  'report.known.closed-by-you':
    'Von dir: Du hast gesagt, dass du ihn auf der Seite des Anbieters entfernt hast. Keine Prüfung widersprach.',
  'report.known.abandoned': 'Nicht bekannt. Der Anbieter wurde um nichts gebeten.',
  'report.known.cancelled': 'Es wurde nichts gesendet.',
  'report.known.open': 'Ein Ende ist nicht bekannt.',

  'report.time': '{at, date, medium}, {at, time, medium}',
  'report.column.number': 'Nr.',
  'report.column.time': 'Zeit',
  'report.column.what': 'Was geschah und was zurückkam',
  'report.column.hash': 'Hash',

  'report.limits.title': 'Was dies zeigt und was es nicht zeigen kann',
  'report.limits.shows':
    'Jeder Eintrag enthält den Hash des vorigen, und der ganze Bericht ist unterschrieben. Wird ein Eintrag oder dieser Text geändert, entfernt, eingefügt oder verschoben, schlägt die Prüfung fehl und sagt, wo.',
  'report.limits.forge':
    'Dass die Einträge wahr sind, kann der Bericht nicht zeigen. Wer den Computer beherrscht, auf dem er entstand, beherrscht auch den Schlüssel und könnte das Protokoll erfunden und unterschrieben haben.',
  'report.limits.key':
    'Jeder kann mit einem eigenen Schlüssel unterschreiben. Vergleiche den Schlüssel oben mit einem, den du auf anderem Weg kennst.',
  'report.limits.time':
    'Zeiten sind die der Uhr dieses Computers. Niemand sonst hat sie bestätigt.',
  'report.limits.left-out':
    'Dass Einträge anderer Konten und nur diese ausgelassen sind, ist die Aussage von Handback; ihr Inhalt lässt sich hier nicht prüfen.',
  'report.limits.check': 'Zum Prüfen, in einer Kopie des Quelltexts von Handback: {command}',
} satisfies Record<keyof typeof english, string>
