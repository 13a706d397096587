import type { movingWords as english } from '../en/moving.ts'

/** Umziehen auf einen anderen Computer, dort ankommen, und löschen, was zurückblieb. */
export const movingWords = {
  'move.settings.title': 'Anderer Computer',
  'move.settings.away':
    'Mit den Konten, ihren Nachweisen und wartenden Widerrufen auf einen anderen Computer umziehen.',
  'move.settings.away.button': 'Auf einen anderen Computer umziehen…',
  'move.settings.in': 'Wurden sie auf einem anderen Computer eingepackt? Dann hierher holen.',
  'move.bring.button': 'Konten von einem anderen Computer holen…',

  'move.pack.title': 'Auf einen anderen Computer umziehen',
  'move.pack.what':
    'Alles, was Handback weiß, kommt in eine Datei, versiegelt mit einer eigenen Passphrase: Konten, Nachweise und wartende Widerrufe. Auf dem anderen Computer geht es damit weiter.',
  'move.pack.stops':
    'Von da an sendet Handback auf diesem Computer nichts und meldet niemanden an. Das lässt sich zurücknehmen, bis der andere Computer angefangen hat.',
  'move.pack.passphrase': 'Passphrase für die Datei',
  'move.pack.passphrase.hint':
    'Mindestens 10 Zeichen. Der andere Computer fragt danach; ohne sie kann niemand die Datei öffnen.',
  'move.pack.repeat': 'Dieselbe Passphrase noch einmal',
  'move.pack.go': 'Speicherort wählen…',
  'move.pack.save.title': 'Datei für den anderen Computer speichern',
  'move.pack.save.kind': 'Handback-Archiv',
  'move.file-name': 'handback-konten',
  'move.pack.waiting': 'Laufende Anfragen werden abgeschlossen…',
  'move.pack.writing': 'Die Datei wird versiegelt: {share, number, ::percent}',
  'move.pack.checking': 'Die Datei wird geprüft…',

  'move.away.title': 'Die Konten sind eingepackt',
  'move.away.title.handed-over': 'Die Konten sind auf einem anderen Computer',
  'move.away.since':
    'Seit {day, select, today {} other {{at, date, ::yMMMd}, }}{at, time, short} sendet Handback auf diesem Computer nichts und meldet niemanden an.',
  'move.away.unfinished':
    'Das Einpacken wurde unterbrochen, die Datei ist vielleicht nicht vollständig. Nichts ist verloren: zurücknehmen und neu einpacken, oder weitermachen, wenn der andere Computer sie öffnen kann.',
  'move.away.what':
    '{accounts, plural, one {# Konto} other {# Konten}} und {waiting, plural, =0 {kein wartender Widerruf} one {# wartender Widerruf} other {# wartende Widerrufe}}.',
  'move.away.file': 'Die Datei',
  'move.away.next': 'Auf dem anderen Computer',
  'move.away.step-1':
    'Dort Handback starten und „Konten von einem anderen Computer holen…“ wählen.',
  'move.away.step-2':
    'Handback öffnet die Datei mit der Passphrase und zeigt einen Code. Diesen hier eingeben.',
  'move.away.step-3': 'Die Antwort dort eingeben. Dann geht es dort weiter.',
  'move.away.code': 'Code vom anderen Computer',
  'move.away.code.hint': 'Neun Ziffern',
  'move.away.answer': 'Antwort zeigen',
  'move.away.answer.title': 'Diese Antwort dort eingeben',
  'move.away.answer.what':
    'Sie lässt genau dort weitermachen und nirgends sonst. Handback auf diesem Computer bleibt angehalten.',
  'move.away.answer.said': 'Die Antwort ist {code}.',
  'move.away.back.title': 'Anders überlegt?',
  'move.away.back.what':
    'Handback macht hier weiter, und die Datei wird nutzlos: Kein Computer bekommt dafür noch eine Antwort. Sie kann gelöscht werden.',
  'move.away.back': 'Zurücknehmen',
  'move.away.back.sure.title': 'Ist der andere Computer ausgefallen?',
  'move.away.back.sure.what':
    'Zurück geht es auf demselben Weg: dort einpacken und hierher holen. Nur wenn der andere Computer verloren oder kaputt ist, lässt sich mit der alten Kopie hier weitermachen.',
  'move.away.back.sure': 'Mit der alten Kopie weitermachen…',
  'move.sure.back.title': 'Mit der alten Kopie weitermachen?',
  'move.sure.back.what':
    'Läuft der andere Computer noch, benutzen beide dieselben Berechtigungen: Sie melden einander ab, und was der eine widerruft, hält der andere für gültig. Was dort seither geschah, ist hier nicht bekannt.',
  'move.sure.back.check': 'Der andere Computer startet Handback mit diesen Konten nie wieder',
  'move.sure.back.go': 'Hier weitermachen',
  'move.erase.title': 'Löschen, was hier zurückblieb',
  'move.erase.what':
    'Konten, versiegelte Berechtigungen, Nachweise, Einstellungen und Protokolle werden von diesem Computer gelöscht. Bei den Anbietern ändert sich nichts.',
  'move.erase.before':
    'Der andere Computer hat noch keine Antwort bekommen. Erst oben seinen Code eingeben: Danach kann ihm niemand mehr antworten.',
  'move.erase': 'Hier alles löschen…',
  'move.erase.report': 'Erst die Nachweise speichern…',
  'move.erase.sure.title': 'Alles auf diesem Computer löschen?',
  'move.erase.sure.what':
    'Diese Kopie wird endgültig gelöscht. Was der andere Computer hat, bleibt dort. Gespeicherte Berichte bleiben, wo sie sind.',
  'move.erase.go': 'Alles löschen',
  'move.erase.done': 'Alles wurde gelöscht. Handback fängt neu an.',

  'move.bring.title': 'Konten von einem anderen Computer holen',
  'move.bring.what':
    'Die Datei wählen, die dort eingepackt wurde. Nur auf einen Computer holen: Der alte kann nur einem antworten.',
  'move.bring.choose': 'Datei wählen…',
  'move.bring.choose.other': 'Andere Datei wählen…',
  'move.bring.choose.title': 'Die Datei vom anderen Computer wählen',
  'move.bring.chosen': 'Datei: {name}',
  'move.bring.missing': 'Erst die Datei wählen.',
  'move.bring.passphrase': 'Passphrase der Datei',
  'move.bring.go': 'Hierher holen',
  'move.bring.opening': 'Die Datei wird geöffnet und geprüft…',

  'move.arrived.title': 'Die Konten sind angekommen',
  'move.arrived.what':
    '{accounts, plural, one {# Konto} other {# Konten}}, eingepackt {at, date, ::yMMMd}, {at, time, short}. Von hier wird nichts gesendet, bis der alte Computer geantwortet hat: So handeln nie beide.',
  'move.arrived.code': 'Diesen Code auf dem alten Computer eingeben',
  'move.arrived.where': 'Handback zeigt dort ein Feld dafür.',
  'move.arrived.answer': 'Antwort des alten Computers',
  'move.arrived.answer.hint': 'Sechs Ziffern',
  'move.arrived.start': 'Hier weitermachen',
  'move.arrived.gone.title': 'Gibt es den alten Computer nicht mehr?',
  'move.arrived.gone.what':
    'Ist er verloren, kaputt oder schon gelöscht, kann niemand antworten. Es geht auch ohne.',
  'move.arrived.gone': 'Ohne Antwort weitermachen…',
  'move.sure.start.title': 'Ohne Antwort des alten Computers weitermachen?',
  'move.sure.start.what':
    'Wird der Umzug dort zurückgenommen oder diese Datei auf noch einem Computer benutzt, benutzen beide dieselben Berechtigungen: Sie melden einander ab, und was der eine widerruft, hält der andere für gültig.',
  'move.sure.start.check': 'Kein anderer Computer benutzt diese Konten je wieder',
  'move.sure.start.go': 'Hier weitermachen',
  'move.arrived.discard.title': 'Nicht das Richtige?',
  'move.arrived.discard.what':
    'Löschen, was angekommen ist. Der alte Computer kann weiterhin alles zurücknehmen.',
  'move.arrived.discard': 'Hier wieder löschen…',

  'failure.moved-away.happened': 'Die Konten wurden für einen anderen Computer eingepackt.',
  'failure.moved-away.still-true':
    'Handback sendet auf diesem Computer nichts. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.moved-away.to-do':
    'Auf dem anderen Computer weitermachen, oder den Umzug hier zurücknehmen.',

  'failure.nothing-to-move.happened': 'Es gibt keine Konten, die umziehen könnten.',
  'failure.nothing-to-move.still-true':
    'Es wurde nichts geändert. Hier gibt es keinen Zugriff, der umziehen könnte.',
  'failure.nothing-to-move.to-do': 'Die Konten auf dem anderen Computer verknüpfen.',

  'failure.archive-not-written.happened': 'Die Datei {path} konnte nicht geschrieben werden.',
  'failure.archive-not-written.still-true':
    'Nichts ist umgezogen: Konten, Zugriff und Widerrufe gehen hier weiter wie zuvor. Es blieb keine unfertige Datei zurück.',
  'failure.archive-not-written.to-do':
    'Einen anderen Ort mit genug Platz wählen und es noch einmal versuchen.',

  'failure.archive-unreadable.happened':
    'Die Datei ist beschädigt, unvollständig oder nicht von Handback eingepackt.',
  'failure.archive-unreadable.still-true':
    'Hier wurde nichts geändert, und der Zugriff ist, wie er war. Der alte Computer hat noch alles.',
  'failure.archive-unreadable.to-do':
    'Die Datei noch einmal kopieren. Hilft das nicht, den Umzug auf dem alten Computer zurücknehmen und neu einpacken.',

  'failure.archive-newer.happened': 'Die Datei wurde von einer neueren Version eingepackt.',
  'failure.archive-newer.still-true':
    'Hier wurde nichts geändert, und der Zugriff ist, wie er war. Der alte Computer hat noch alles.',
  'failure.archive-newer.to-do':
    'Hier die neueste Version installieren, dann noch einmal versuchen.',

  'failure.accounts-here-already.happened': 'Auf diesem Computer gibt es schon Konten.',
  'failure.accounts-here-already.still-true':
    'Es wurde nichts geändert: Die Datei, die Konten hier und ihr Zugriff sind, wie sie waren.',
  'failure.accounts-here-already.to-do':
    'Zwei Sammlungen von Konten lassen sich nicht mischen. Die Datei auf einen Computer bringen, auf dem Handback neu ist.',

  'failure.move-code-wrong.happened': 'Dieser Code ist falsch.',
  'failure.move-code-wrong.still-true':
    'Auf beiden Computern wurde nichts geändert, und der Zugriff ist, wie er war.',
  'failure.move-code-wrong.to-do':
    'Die Ziffern vergleichen. Stimmen sie, gehört der Code zu einer anderen Datei als der hier zuletzt eingepackten.',

  'failure.already-handed-over.happened':
    'Ein anderer Computer hat für diese Datei schon die Antwort bekommen.',
  'failure.already-handed-over.still-true':
    'Nur dieser eine handelt. Es wurde nichts geändert, und der Zugriff ist, wie er war.',
  'failure.already-handed-over.to-do': 'Dort weitermachen oder von dort aus weiter umziehen.',

  'failure.not-all-erased.happened': 'Nicht alles in {path} konnte gelöscht werden.',
  'failure.not-all-erased.still-true':
    'Von hier wird nichts gesendet. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.not-all-erased.to-do':
    'Programme schließen, die diesen Ordner benutzen, und noch einmal löschen.',
} satisfies Record<keyof typeof english, string>
