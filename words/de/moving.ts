import type { movingWords as english } from '../en/moving.ts'

/** Umziehen auf einen anderen Computer, dort ankommen, und löschen, was zurückblieb. */
export const movingWords = {
  'move.settings.title': 'Anderer Computer',
  'move.settings.away':
    'Mit den Konten, ihren Nachweisen und wartenden Widerrufen auf einen anderen Computer umziehen.',
  'move.settings.away.button': 'Auf einen anderen Computer umziehen…',
  'move.settings.in': 'Hast du sie auf einem anderen Computer eingepackt? Dann hol sie hierher.',
  'move.bring.button': 'Konten von einem anderen Computer holen…',

  'move.pack.title': 'Auf einen anderen Computer umziehen',
  'move.pack.what':
    'Alles, was Handback weiß, kommt in eine Datei, versiegelt mit einer Passphrase, die du wählst: Konten, Nachweise und wartende Widerrufe. Auf dem anderen Computer geht es damit weiter.',
  'move.pack.stops':
    'Von da an sendet Handback auf diesem Computer nichts und meldet niemanden an. Du kannst das zurücknehmen, bis der andere Computer angefangen hat.',
  'move.pack.passphrase': 'Passphrase für die Datei',
  'move.pack.passphrase.hint':
    'Mindestens 10 Zeichen. Du gibst sie auf dem anderen Computer ein; ohne sie kann niemand die Datei öffnen.',
  'move.pack.repeat': 'Passphrase wiederholen',
  'move.pack.go': 'Speicherort wählen…',
  'move.pack.save.title': 'Datei für den anderen Computer speichern',
  'move.pack.save.kind': 'Handback-Archiv',
  'move.file-name': 'handback-konten',
  'move.pack.waiting': 'Laufende Anfragen werden abgeschlossen…',
  'move.pack.writing': 'Die Datei wird versiegelt: {share, number, ::percent}',
  'move.pack.checking': 'Die Datei wird geprüft…',

  'move.away.title': 'Deine Konten sind eingepackt',
  'move.away.since':
    'Seit {day, select, today {} other {dem {at, date, ::yMMMd} um }}{at, time, short} Uhr sendet Handback auf diesem Computer nichts und meldet niemanden an.',
  'move.away.unfinished':
    'Das Einpacken wurde unterbrochen, die Datei ist vielleicht nicht vollständig. Nichts ist verloren: Nimm es zurück und pack noch einmal ein, oder mach weiter, wenn der andere Computer sie öffnen kann.',
  'move.away.what':
    '{accounts, plural, one {# Konto} other {# Konten}} und {waiting, plural, =0 {kein wartender Widerruf} one {# wartender Widerruf} other {# wartende Widerrufe}}.',
  'move.away.file': 'Die Datei',
  'move.away.next': 'Auf dem anderen Computer',
  'move.away.step-1': 'Starte dort Handback und wähle „Konten von einem anderen Computer holen…“.',
  'move.away.step-2':
    'Es öffnet die Datei mit der Passphrase und zeigt einen Code. Gib ihn hier ein.',
  'move.away.step-3': 'Gib die Antwort dort ein. Dann geht es mit deinen Konten dort weiter.',
  'move.away.code': 'Code vom anderen Computer',
  'move.away.code.hint': 'Neun Ziffern',
  'move.away.answer': 'Antwort zeigen',
  'move.away.answer.title': 'Gib diese Antwort dort ein',
  'move.away.answer.what':
    'Wenn du sie dort eingegeben hast, sind deine Konten auf dem anderen Computer. Sie passt nur dort. Handback auf diesem Computer bleibt angehalten.',
  'move.away.answer.said': 'Die Antwort ist {code}.',
  'move.away.back.title': 'Hast du es dir anders überlegt?',
  'move.away.back.what':
    'Handback macht hier weiter, und die Datei wird nutzlos: Kein Computer bekommt dafür noch eine Antwort. Lösche sie.',
  'move.away.back': 'Zurücknehmen',
  'move.away.back.sure.title': 'Ist der andere Computer ausgefallen?',
  'move.away.back.sure.what':
    'Zurück geht es auf demselben Weg: Pack die Konten dort ein und hol sie hierher. Nur wenn der andere Computer verloren oder kaputt ist, kannst du mit der Kopie weitermachen, die hier geblieben ist.',
  'move.away.back.sure': 'Mit der alten Kopie weitermachen…',
  'move.sure.back.title': 'Mit der alten Kopie weitermachen?',
  'move.sure.back.what':
    'Läuft der andere Computer noch, benutzen beide dieselben Berechtigungen: Sie melden einander ab, und was der eine widerruft, zeigt der andere weiterhin als erlaubt. Was dort seither geschah, ist hier nicht bekannt.',
  'move.sure.back.check': 'Der andere Computer startet Handback mit diesen Konten nie wieder',
  'move.sure.back.go': 'Hier weitermachen',
  'move.erase.title': 'Löschen, was hier zurückblieb',
  'move.erase.what':
    'Konten, versiegelte Berechtigungen, Nachweise, Einstellungen und Protokolle werden von diesem Computer gelöscht. Bei den Anbietern ändert sich nichts.',
  'move.erase.before':
    'Der andere Computer hat noch keine Antwort bekommen. Gib erst seinen Code ein: Nach dem Löschen kann ihm niemand mehr antworten.',
  'move.erase.answered':
    'Die Antwort wird mit gelöscht. Gib sie erst auf dem anderen Computer ein und sieh nach, ob es dort mit deinen Konten weitergeht.',
  'move.erase': 'Hier alles löschen…',
  'move.erase.report': 'Erst die Nachweise speichern…',
  'move.erase.sure.title': 'Alles auf diesem Computer löschen?',
  'move.erase.sure.what':
    'Diese Kopie wird endgültig gelöscht. Was der andere Computer hat, bleibt dort. Nachweise, die du gespeichert hast, bleiben, wo sie sind.',
  'move.erase.go': 'Alles löschen',
  'move.erase.done': 'Alles wurde gelöscht. Handback beginnt von vorn.',

  'move.bring.title': 'Konten von einem anderen Computer holen',
  'move.bring.what':
    'Wähle die Datei, die dort eingepackt wurde. Hol sie nur auf einen Computer: Der alte kann nur einem antworten.',
  'move.bring.choose': 'Datei wählen…',
  'move.bring.choose.other': 'Andere Datei wählen…',
  'move.bring.choose.title': 'Die Datei vom anderen Computer wählen',
  'move.bring.chosen': 'Datei: {name}',
  'move.bring.missing': 'Wähle erst die Datei.',
  'move.bring.passphrase': 'Passphrase der Datei',
  'move.bring.go': 'Hierher holen',
  'move.bring.opening': 'Die Datei wird geöffnet und geprüft…',

  'move.arrived.title': 'Deine Konten sind angekommen',
  'move.arrived.what':
    '{accounts, plural, one {# Konto} other {# Konten}}, eingepackt am {at, date, ::yMMMd} um {at, time, short} Uhr. Von hier wird nichts gesendet, bis der alte Computer geantwortet hat: So handeln nie beide.',
  'move.arrived.code': 'Gib diesen Code auf dem alten Computer ein',
  'move.arrived.where': 'Handback zeigt dort ein Feld dafür.',
  'move.arrived.answer': 'Antwort des alten Computers',
  'move.arrived.answer.hint': 'Sechs Ziffern',
  'move.arrived.start': 'Hier weitermachen',
  'move.arrived.gone.title': 'Gibt es den alten Computer nicht mehr?',
  'move.arrived.gone.what':
    'Ist er verloren, kaputt oder schon gelöscht, kann niemand antworten. Du kannst auch ohne Antwort weitermachen.',
  'move.arrived.gone': 'Ohne Antwort weitermachen…',
  'move.sure.start.title': 'Ohne Antwort des alten Computers weitermachen?',
  'move.sure.start.what':
    'Wird der Umzug dort zurückgenommen oder diese Datei auf noch einem Computer benutzt, benutzen beide dieselben Berechtigungen: Sie melden einander ab, und was der eine widerruft, zeigt der andere weiterhin als erlaubt.',
  'move.sure.start.check': 'Kein anderer Computer benutzt diese Konten je wieder',
  'move.sure.start.go': 'Hier weitermachen',
  'move.arrived.discard.title': 'Nicht das, was du wolltest?',
  'move.arrived.discard.what':
    'Lösche, was angekommen ist. Der alte Computer kann weiterhin alles zurücknehmen.',
  'move.arrived.discard': 'Hier wieder löschen…',

  'failure.moved-away.happened': 'Deine Konten wurden für einen anderen Computer eingepackt.',
  'failure.moved-away.still-true':
    'Handback sendet auf diesem Computer nichts. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.moved-away.to-do':
    'Mach auf dem anderen Computer weiter oder nimm den Umzug hier zurück.',

  'failure.nothing-to-move.happened': 'Es gibt keine Konten, die umziehen könnten.',
  'failure.nothing-to-move.still-true':
    'Es wurde nichts geändert. Hier gibt es keinen Zugriff, der umziehen könnte.',
  'failure.nothing-to-move.to-do': 'Verknüpfe deine Konten auf dem anderen Computer.',

  'failure.archive-not-written.happened': 'Die Datei {path} konnte nicht geschrieben werden.',
  'failure.archive-not-written.still-true':
    'Nichts ist umgezogen: Konten, Zugriff und Widerrufe gehen hier weiter wie zuvor. Es blieb keine unfertige Datei zurück.',
  'failure.archive-not-written.to-do':
    'Wähle einen anderen Ort mit genug Platz und versuche es noch einmal.',

  'failure.archive-unreadable.happened':
    'Die Datei ist beschädigt, unvollständig oder nicht von Handback eingepackt.',
  'failure.archive-unreadable.still-true':
    'Hier wurde nichts geändert, und der Zugriff ist, wie er war. Der alte Computer hat noch alles.',
  'failure.archive-unreadable.to-do':
    'Kopiere die Datei noch einmal. Hilft das nicht, nimm den Umzug auf dem alten Computer zurück und pack noch einmal ein.',

  'failure.archive-newer.happened':
    'Die Datei wurde von einer neueren Version von Handback eingepackt.',
  'failure.archive-newer.still-true':
    'Hier wurde nichts geändert, und der Zugriff ist, wie er war. Der alte Computer hat noch alles.',
  'failure.archive-newer.to-do':
    'Installiere hier die neueste Version und versuche es dann noch einmal.',

  'failure.accounts-here-already.happened': 'Auf diesem Computer gibt es schon Konten.',
  'failure.accounts-here-already.still-true':
    'Es wurde nichts geändert: Die Datei, die Konten hier und ihr Zugriff sind, wie sie waren.',
  'failure.accounts-here-already.to-do':
    'Zwei Sammlungen von Konten lassen sich nicht mischen. Bring die Datei auf einen Computer, auf dem Handback neu ist.',

  'failure.move-code-wrong.happened': 'Dieser Code ist falsch.',
  'failure.move-code-wrong.still-true':
    'Auf beiden Computern wurde nichts geändert, und der Zugriff ist, wie er war.',
  'failure.move-code-wrong.to-do':
    'Vergleiche die Ziffern. Stimmen sie, gehört der Code zu einer anderen Datei als der hier zuletzt eingepackten.',

  'failure.already-handed-over.happened':
    'Ein anderer Computer hat für diese Datei schon die Antwort bekommen.',
  'failure.already-handed-over.still-true':
    'Nur dieser eine handelt. Es wurde nichts geändert, und der Zugriff ist, wie er war.',
  'failure.already-handed-over.to-do': 'Mach dort weiter oder zieh von dort aus weiter um.',

  'failure.not-all-erased.happened': 'Nicht alles in {path} konnte gelöscht werden.',
  'failure.not-all-erased.still-true':
    'Von hier wird nichts gesendet. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.not-all-erased.to-do':
    'Schließe Programme, die diesen Ordner benutzen, und lösche noch einmal.',
} satisfies Record<keyof typeof english, string>
