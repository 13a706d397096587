import type { desktopWords as english } from '../en/desktop.ts'

/** Einstellungen zu Mitteilungen, Infobereich und Start; das Menü des Symbols dort. */
export const desktopWords = {
  'notice.example.name': 'Ada',

  'ui.settings.notifications': 'Mitteilungen',
  'ui.settings.notifications.what':
    'Handback meldet nur, worauf du wartest, und nicht, was du gerade in diesem Fenster gesehen hast.',
  'ui.settings.notifications.none': 'Dieses System zeigt keine Mitteilungen.',
  'ui.settings.notifications.ended': 'Ein Widerruf ist abgeschlossen',
  'ui.settings.notifications.needs-you': 'Ein Widerruf braucht deine Hilfe',
  'ui.settings.notifications.run-done': '„Viele Zugriffe beenden“ ist fertig',
  'ui.settings.notifications.reminder': 'Eine Erinnerung von dir ist fällig',
  'ui.settings.notifications.lapses-soon':
    'Zugriff lässt sich bald nicht mehr von hier aus widerrufen',
  'ui.settings.notifications.ended-elsewhere': 'Zugriff wurde anderswo beendet',
  'ui.settings.notificationNames': 'Angeben, um welches Konto es geht',
  'ui.settings.notificationNames.hint':
    'Namen und deine eigenen Worte stehen dann auch auf einem gesperrten Bildschirm. Ohne das heißt es in einer Mitteilung „Ein Konto“.',
  'ui.settings.notifications.try': 'Zeigen, wie es aussieht',
  'ui.settings.notifications.try.for': 'Zeigen, wie es aussieht: eine Mitteilung',

  'ui.settings.background': 'Im Hintergrund',
  'ui.settings.background.linux':
    'Schließt du das Fenster, wird Handback beendet; bis zum nächsten Start wird nichts gesendet. Es versteckt sich nie in einem Infobereich, denn viele Linux-Desktops haben keinen.',
  'ui.settings.background.win32':
    'Solange Handback geschlossen ist, wird nichts gesendet. Im Infobereich sendet es auch ohne Fenster weiter.',
  'ui.settings.background.darwin':
    'Ist das Fenster zu, bleibt Handback im Dock und sendet weiter. Nach dem Beenden wird nichts mehr gesendet.',
  'ui.settings.tray':
    '{platform, select, darwin {In der Menüleiste zeigen, wie viele Widerrufe warten} other {Im Infobereich zeigen, wie viele Widerrufe warten}}',
  'ui.settings.tray.hint':
    '{platform, select, linux {Zeigt nichts auf einem Desktop ohne Infobereich, etwa GNOME ohne dessen Erweiterung.} other {Mit der Zahl der wartenden und dem Zeitpunkt des nächsten Versuchs.}}',
  'ui.settings.closeToTray': 'Ist das Fenster zu, läuft Handback im Infobereich weiter',
  'ui.settings.closeToTray.hint': 'Beenden lässt es sich im Menü seines Symbols dort.',
  'ui.settings.start': 'Handback starten, wenn ich mich an diesem Computer anmelde',
  'ui.settings.start.hint':
    'So gehen wartende Widerrufe von selbst weiter, mit einer Passphrase, sobald du sie eingegeben hast. Das System führt es unter seinen Anmeldeobjekten.',
  'ui.settings.start.hint-file':
    'So gehen wartende Widerrufe von selbst weiter, mit einer Passphrase, sobald du sie eingegeben hast. Eingetragen wird das in {file}.',
  'ui.settings.start.not-here': 'Nur ein installiertes Handback kann bei der Anmeldung starten.',

  'tray.locked': 'Handback ist gesperrt',
  'tray.none': 'Handback: nichts wartet',
  'tray.waiting':
    '{count, plural, one {Handback: # Widerruf wartet{needYou, plural, =0 {} other { und braucht dich}}} other {Handback: # Widerrufe warten{needYou, plural, =0 {} one {, # davon braucht dich} other {, # davon brauchen dich}}}}',
  'tray.next': 'Nächster Versuch: {at, date, medium}, {at, time, short}',
  'tray.open': 'Handback öffnen',
  'tray.activity': 'Zeigen, was wartet',
} satisfies Record<keyof typeof english, string>
