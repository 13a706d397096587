import type { recoveryWords as english } from '../en/recovery.ts'

/** Was zu lesen ist, wenn die Datendatei beschädigt oder schreibgeschützt ist oder einem anderen Handback gehört. */
export const recoveryWords = {
  'ui.page.recovery': 'Datenrettung',
  'ui.recovery.where': 'Wo die beschädigte Datei liegt',
  'ui.recovery.where.what': 'Sie wurde weder gelöscht noch geändert.',
  'ui.recovery.accounts': 'Konten, die in der beschädigten Datei stehen',
  'ui.recovery.open.manage': 'Seite von {provider} öffnen',
  'ui.recovery.open.manage.for':
    'Seite von {provider} öffnen, um den Zugriff für {name} zu beenden',
  'ui.recovery.open.issuer': '{provider} öffnen',
  'ui.recovery.open.issuer.for': '{provider} öffnen, um nach dem Zugriff für {name} zu sehen',
  'ui.recovery.read': 'Ich habe es gelesen',
  'ui.recovery.read.what':
    'Diese Seite verschwindet erst, wenn du es sagst. Die beschädigte Datei bleibt, wo sie ist.',
  'ui.look-only':
    'In den Datenordner kann nicht geschrieben werden. Von hier aus lässt sich nichts ändern oder senden; du kannst deine Konten ansehen und die Seiten der Anbieter öffnen. Mach den Datenordner beschreibbar oder schaffe Platz auf seiner Festplatte und starte Handback dann neu.',

  'recovery.from-backup':
    'Die Datendatei war beschädigt. Sie wurde beiseitegelegt, und die letzte Sicherung wurde an ihrer Stelle geöffnet. Was nach dieser Sicherung geschah, ist hier nicht bekannt.',
  'recovery.started-empty':
    'Die Datendatei war beschädigt, und keine Sicherung ließ sich öffnen. Sie wurde beiseitegelegt, und Handback begann mit einer leeren Liste. Der Zugriff, den du gegeben hast, besteht bei den Anbietern vielleicht noch.',
  'recovery.missing':
    'Die Datendatei war verschwunden. Die letzte Sicherung wurde an ihrer Stelle geöffnet. Was nach dieser Sicherung geschah, ist hier nicht bekannt.',
  'recovery.look-only':
    'Die Datendatei ist beschädigt und kann nicht beiseitegelegt werden, weil in den Datenordner nicht geschrieben werden kann. Zu sehen ist die letzte Sicherung.',

  'recovery.about.compared':
    'So viel von der beschädigten Datei ließ sich lesen; es kann mehr gewesen sein.',
  'recovery.about.unreadable':
    'In der beschädigten Datei ließ sich kein Konto lesen. Überlege, wo du Konten verknüpft hast, und sieh dort in den Einstellungen unter „Verbundene Apps“ nach.',
  'recovery.about.gone':
    'Es gibt keine beschädigte Datei zum Vergleichen. Sieh die Kontenliste durch, ob etwas fehlt oder veraltet ist.',

  'recovery.account.same': 'Wiederhergestellt',
  'recovery.account.older':
    'Wiederhergestellt auf den Stand, bevor du den Zugriff beendet hast. Prüfe ihn oder widerrufe ihn in der Liste noch einmal.',
  'recovery.account.missing':
    'Nicht wiederhergestellt: Handback kann diesen Zugriff nicht mehr beenden',

  'start.failed.busy':
    'Ein anderes Handback verwendet die Daten in {path}. Es wurde nichts geändert. Verwende jenes, oder schließe es und starte noch einmal.',
} satisfies Record<keyof typeof english, string>
