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
    'Wenn ein Konto aus der Liste verschwindet, werden Name, Bild und Etiketten gelöscht. Der Nachweis bleibt und lässt sich exportieren. Konten, deren Zugriff vielleicht noch erlaubt ist, verschwinden nie von selbst.',
  'ui.settings.ended.due':
    '{due, plural, =0 {Kein Konto ist so lange beendet.} one {# Konto ist schon länger beendet. Es verlässt die Liste beim nächsten Start oder am {at, date, medium} um {at, time, short} Uhr.} other {# Konten sind schon länger beendet. Sie verlassen die Liste beim nächsten Start oder am {at, date, medium} um {at, time, short} Uhr.}}',
  'ui.network': 'Netzwerk',
  'ui.network.proxy': 'Proxy',
  'ui.network.proxy.system': 'Wie im System',
  'ui.network.proxy.none': 'Kein Proxy',
  'ui.network.proxy.typed': 'Adresse eingeben',
  'ui.network.address': 'Adresse des Proxys',
  'ui.network.address.hint':
    'Zum Beispiel proxy.example:3128 oder socks5://127.0.0.1:9050. Ein Proxy, der Namen und Passwort verlangt, lässt sich nicht nutzen.',
  'ui.network.use': 'Diesen Proxy nutzen',
  'ui.network.used': 'Handback geht jetzt über {proxy}.',
  'ui.network.what':
    'Der Proxy gilt für das, was Handback selbst sendet. Dein Browser, in dem du dich anmeldest, behält seine eigenen Einstellungen, und Server auf diesem Computer werden immer direkt erreicht.',
  'ui.network.check': 'Verbindung prüfen',
  'ui.network.check.what':
    '„Verbindung prüfen“ fragt die Server deiner Konten, die angemeldet sind oder gerade widerrufen werden, nach ihrer Startseite, ohne zu sagen, wer fragt. Mit niemandem sonst wird Kontakt aufgenommen.',

  'network.reached': '{host} antwortet{via, select, none {} other {, über {via}}}.',
  'network.proxy-refuses':
    '{host} wurde nicht erreicht: Der Proxy {via, select, none {} other {{via} }}ist nicht erreichbar oder lässt ohne Passwort nichts durch.',
  'network.no-name': '{host} wurde nicht erreicht: Der Name ließ sich nicht auflösen.',
  'network.not-safe': '{host} wurde nicht erreicht: Es kam keine sichere Verbindung zustande.',
  'network.own-network': '{host} wurde nicht gefragt: Hier führt der Name in ein privates Netz.',
  'network.no-answer':
    '{host} hat nicht rechtzeitig geantwortet{via, select, none {} other { (über {via})}}.',
  'network.unreachable': '{host} ist nicht erreichbar{via, select, none {} other { (über {via})}}.',
  'network.offline': 'Dieser Computer meldet, dass er offline ist.',
  'network.nobody':
    'Kein Konto ist angemeldet oder wird gerade widerrufen, also gibt es keinen Server zu fragen.',
  'network.left':
    '{left, plural, one {# weiterer Server wurde} other {# weitere Server wurden}} nicht gefragt.',
  'menu.file.lock': 'Jetzt sperren',
  'ui.lock': 'Sperre',
  'ui.settings.lockAfter': 'Dieses Fenster sperren, wenn der Computer so lange nicht benutzt wurde',
  'ui.settings.lockAfter.off': 'Nie',
  'ui.settings.lockAfter.1-minute': '1 Minute',
  'ui.settings.lockAfter.5-minutes': '5 Minuten',
  'ui.settings.lockAfter.15-minutes': '15 Minuten',
  'ui.settings.lockAfter.1-hour': '1 Stunde',
  'ui.lock.what':
    'Ist sie an, startet Handback auch gesperrt und sperrt sich, wenn der Bildschirm gesperrt wird oder der Computer schläft, sofern das System es meldet. Deine Passphrase öffnet es wieder. Widerrufe laufen währenddessen weiter; nur nach einem Start warten sie auf deine Passphrase.',
  'ui.lock.limits':
    'Die Sperre verbirgt dieses Fenster vor anderen an deinem Computer. Sie schützt deine Dateien nicht vor jemandem, der deinen Zugang zum Computer nutzen kann.',
  'ui.lock.needs-passphrase':
    'Nur eine Passphrase kann eine Sperre öffnen. Wähle oben eine unter „Wo Geheimnisse aufbewahrt werden“; dann kann Handback sich sperren.',
  'ui.lock.title': 'Handback ist gesperrt',
  'ui.lock.waits':
    'Wartende Widerrufe werden gesendet, sobald du deine Passphrase eingegeben hast.',
  'ui.lock.unlock': 'Entsperren',
  'ui.lock.goes-on': 'Widerrufe laufen weiter.',
  'ui.lock.forgotten':
    'Eine Passphrase kann niemand zurückbringen. Die Sperre selbst lässt sich aber entfernen:',
  'ui.lock.forgotten.open': 'Öffne den Ordner mit der Schaltfläche unten.',
  'ui.lock.forgotten.quit': 'Beende Handback.',
  'ui.lock.forgotten.delete':
    'Öffne die Datei „settings.json“ mit einem Texteditor, lösche die Zeile mit „lockAfter“ und speichere die Datei.',
  'ui.lock.forgotten.start': 'Starte Handback wieder.',
  'ui.lock.forgotten.then':
    'Dann öffnet es sich und sagt, was verloren ist und wo Zugriff noch beendet werden kann.',
} satisfies Record<keyof typeof english, string>
