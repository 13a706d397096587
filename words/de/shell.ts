import type { shellWords as english } from '../en/shell.ts'
import { atClock, clock } from './moment.ts'

/** Menüs, Meldungen und alles andere, was der Hauptprozess selbst zeigt. */
export const shellWords = {
  'menu.app.about': 'Über Handback',
  'menu.app.settings': 'Einstellungen…',
  'menu.file': 'Datei',
  'menu.file.link-account': 'Konto verknüpfen…',
  'menu.file.close': 'Fenster schließen',
  'menu.file.quit': 'Handback beenden',
  'menu.edit': 'Bearbeiten',
  'menu.edit.find': 'Konto suchen',
  'menu.view': 'Darstellung',
  'menu.view.accounts': 'Konten',
  'menu.view.activity': 'Verlauf',
  'menu.window': 'Fenster',
  'menu.help': 'Hilfe',
  'menu.help.how-it-works': 'Wie Handback funktioniert',
  'menu.help.data-folder': 'Datenordner zeigen',

  'menu.app.hide': 'Handback ausblenden',
  'menu.app.hideOthers': 'Andere ausblenden',
  'menu.app.unhide': 'Alle einblenden',
  'menu.edit.undo': 'Rückgängig',
  'menu.edit.redo': 'Wiederholen',
  'menu.edit.cut': 'Ausschneiden',
  'menu.edit.copy': 'Kopieren',
  'menu.edit.paste': 'Einfügen',
  'menu.edit.selectAll': 'Alles auswählen',
  'menu.view.resetZoom': 'Originalgröße',
  'menu.view.zoomIn': 'Vergrößern',
  'menu.view.zoomOut': 'Verkleinern',
  'menu.view.togglefullscreen': 'Vollbild',
  'menu.window.minimize': 'Minimieren',
  'menu.window.zoom': 'Zoomen',
  'menu.window.front': 'Alle nach vorne bringen',

  'quit.title': 'Handback beenden?',
  'quit.message':
    '{waiting, plural, one {# Widerruf wartet.} other {# Widerrufe warten.}} Solange Handback geschlossen ist, wird nichts gesendet.',
  'quit.detail':
    '{waiting, plural, one {Er ist gespeichert und geht} other {Sie sind gespeichert und gehen}} beim nächsten Start von Handback von selbst weiter. Bis dahin bleibt der Zugriff dort erlaubt.',
  'quit.message.locked':
    'Wartende Widerrufe werden nicht gesendet, solange Handback geschlossen ist.',
  'quit.detail.passphrase':
    'Was wartet, ist gespeichert und geht weiter, sobald du Handback wieder gestartet und deine Passphrase eingegeben hast. Bis dahin bleibt der Zugriff dort erlaubt.',
  'quit.quit': 'Handback beenden',
  'quit.stay': 'Handback offen lassen',
  'start.failed.title': 'Handback kann nicht starten',
  'start.failed.newer':
    'Die Daten in {path} wurden von einem neueren Handback geschrieben. Sie blieben unverändert. Installiere die neuere Version, um sie zu verwenden.',
  'start.failed.upgrade':
    'Die Daten in {path} konnten nicht auf diese Version von Handback gebracht werden. Sie blieben unverändert: Die vorige Version öffnet sie weiterhin. Installiere die vorige Version wieder und melde es, damit es behoben wird. Wartende Widerrufe gehen dort weiter.',
  'start.failed.other':
    'Die Daten in {path} konnten nicht geöffnet werden. Sie blieben unverändert. {detail}',

  'account.name.unnamed': '{provider}-Konto',
  'account.name.numbered': '{provider}-Konto {number, number}',
  'account.name.given': '{name}',

  'lamp.here.logged-in': 'Hier: angemeldet',
  'lamp.here.logged-out': 'Hier: abgemeldet',
  'lamp.there.allowed': 'Bei {provider}: erlaubt',
  'lamp.there.allowed-checked': `Bei {provider}: erlaubt, geprüft ${atClock}`,
  'lamp.there.still-allowed': 'Bei {provider}: weiterhin erlaubt',
  'lamp.there.ending': 'Bei {provider}: wird widerrufen',
  'lamp.there.ending-waiting': `Bei {provider}: wird widerrufen, nächster Versuch ${atClock}`,
  'lamp.there.ending-paused': 'Bei {provider}: wird widerrufen, angehalten',
  'lamp.there.ending-running': 'Bei {provider}: wird widerrufen, Anfrage läuft',
  'lamp.there.ending-offline': 'Bei {provider}: wird widerrufen, wartet auf das Netz',
  'lamp.there.ending-vault':
    'Bei {provider}: wird widerrufen, wartet, bis deine Schlüssel entsperrt sind',
  'lamp.there.ending-attention': 'Bei {provider}: noch nicht beendet, braucht deine Hilfe',
  'lamp.there.ending-by-you': 'Bei {provider}: weiterhin erlaubt, nur du kannst das beenden',
  'lamp.there.ending-lapses': `Bei {provider}: endet spätestens ${atClock}`,
  'lamp.there.ended-proven': `Bei {provider}: beendet, geprüft ${atClock}`,
  'lamp.there.ended-answered': 'Bei {provider}: beendet, sagt {provider}; nicht nachgewiesen',
  'lamp.there.ended-expired': 'Bei {provider}: abgelaufen',
  'lamp.there.ended-closed-by-you': 'Bei {provider}: von dir beendet',
  'lamp.there.ended-abandoned': 'Bei {provider}: nicht widerrufen, vielleicht noch erlaubt',
  'lamp.there.sign-in-needed': 'Bei {provider}: nicht mehr erlaubt',
  'lamp.there.unknown': 'Bei {provider}: nicht bekannt',
  'lamp.there.unknown-since': `Bei {provider}: nicht bekannt seit ${clock}`,

  'scope.unknown': 'Berechtigung „{scope}“ (Handback hat dafür keine einfachen Worte)',

  'revocable.no-end': 'Solange {provider} ihn gelten lässt; ein Ende ist nicht bekannt',
  'revocable.until': 'Bis {at, date, ::yMMMd}, {at, time, short}',
  'revocable.lapsed': 'Nicht mehr: abgelaufen am {at, date, ::yMMMd}',
  'revocable.until.documented':
    'Bis etwa {at, date, ::yMMMd}: Laut {provider} verfällt er dann, wenn er vorher nicht benutzt wird',
  'revocable.lapsed.documented':
    'Vielleicht nicht mehr: Laut {provider} verfällt er unbenutzt, spätestens am {at, date, ::yMMMd}',
  'revocable.not-held': 'Nicht mehr: Handback hat kein Token dieses Kontos',
  'revocable.by-hand': 'Nicht von hier: {provider} bietet Apps keinen Weg, ihn zu beenden',

  'link.promise':
    'Beim Verknüpfen entsteht bei {provider} eine Berechtigung, die es heute nicht gibt. Du kannst sie von hier aus beenden.',
  'link.warning.no-revocation':
    '{provider} bietet Apps keinen Weg, den Zugriff zu beenden. Du müsstest ihn auf der Seite des Anbieters beenden, und Handback kann nur prüfen, soweit {provider} es zulässt.',

  'link.cannot.https-redirect-only':
    '{provider} leitet nur zu einer Website zurück, deshalb lässt sich keine App auf einem Computer verknüpfen.',
  'link.cannot.secret-must-stay-on-a-server':
    '{provider} verlangt ein Secret, das einen Server nicht verlassen darf, deshalb lässt sich keine App auf einem Computer verknüpfen.',
  'link.cannot.approval-only':
    '{provider} lässt nur Apps zu, die der Anbieter einzeln genehmigt hat.',
  'link.cannot.service-ended': '{provider} hat diese Art der Anmeldung eingestellt.',
  'link.cannot.needs-what-handback-lacks':
    '{provider} arbeitet auf eine Weise, die diese Version von Handback noch nicht kennt.',

  'job.running': '{provider} wird gerade gefragt',
  'job.cancelled': 'Abgebrochen, bevor etwas gesendet wurde',
  'job.closed': 'Abgeschlossen',

  'check.alive': '{provider} bestätigt: Der Zugriff ist weiterhin erlaubt.',
  'check.dead': '{provider} sagt: Der Zugriff ist beendet.',
  'check.unclear': '{provider} hat keine klare Antwort gegeben. Es wurde nichts geändert.',

  'revoke.here': 'Du wirst hier sofort abgemeldet, auch wenn du offline bist.',
  'revoke.here.already-out': 'Du bist hier schon abgemeldet.',
  'revoke.browser':
    'Dein Browser ist vielleicht noch bei {provider} angemeldet; das kann Handback weder sehen noch ändern.',
  'revoke.by-hand':
    'Mit diesem Knopf allein endet der Zugriff nicht: In der Zeile steht „weiterhin erlaubt“, bis du Handback bei {provider} entfernt hast. Handback prüft es, soweit {provider} es zulässt.',

  'closed-by-you.done': 'Vermerkt: Du hast den Zugriff bei {provider} beendet.',
  'closed-by-you.proven': 'Geprüft: Der Zugriff bei {provider} funktioniert nicht mehr.',

  'vault.open.os-keychain':
    'Geheimnisse sind mit einem Schlüssel versiegelt, den der Schlüsselbund des Systems ({backend, select, gnome_libsecret {Secret Service, etwa GNOME-Schlüsselbund} kwallet {KWallet} kwallet5 {KWallet} kwallet6 {KWallet} other {{backend}}}) schützt.',
  'vault.open.passphrase':
    'Geheimnisse sind mit einem Schlüssel versiegelt, den deine Passphrase schützt.',
  'vault.open.passphrase.no-keychain':
    'Geheimnisse sind mit einem Schlüssel versiegelt, den deine Passphrase schützt. Dieses System hat keinen Schlüsselbund, dem Handback stattdessen vertrauen kann.',
  'vault.new':
    'Geheimnisse werden mit einem Schlüssel versiegelt, den der Schlüsselbund des Systems ({backend, select, gnome_libsecret {Secret Service, etwa GNOME-Schlüsselbund} kwallet {KWallet} kwallet5 {KWallet} kwallet6 {KWallet} other {{backend}}}) schützt.',
  'vault.passphrase-wanted.basic-text':
    'Dieses System hat keinen Schlüsselbund, dem Handback vertrauen kann. Wähle eine Passphrase, bevor du ein Konto verknüpfst.',
  'vault.passphrase-wanted.unavailable':
    'Es wurde kein Schlüsselbund des Systems gefunden. Wähle eine Passphrase, bevor du ein Konto verknüpfst.',
  'vault.passphrase-asked':
    'Gib deine Passphrase ein, damit Konten verknüpft und wartende Widerrufe gesendet werden können.',
  'vault.keychain-locked':
    'Der Schlüsselbund des Systems ist gesperrt. Bis du ihn entsperrst, kann kein Konto verknüpft oder angemeldet werden, und es wird kein Widerruf gesendet. Nichts ist verloren.',
  'vault.keychain-changed':
    'Der Schlüsselbund des Systems hat sich geändert und kann den Schlüssel von Handback nicht öffnen. Es wurde nichts gelöscht: Stelle den früheren Schlüsselbund wieder her und versuche es dann noch einmal. Gibt es ihn nicht mehr, beende den Zugriff auf der Seite jedes Anbieters (die Details des Kontos öffnen sie) und fang dann mit „Alles löschen…“ in den Einstellungen neu an.',
  'vault.keychain-missing':
    'Der Schlüsselbund des Systems, der den Schlüssel von Handback schützt, ist nicht zu finden. Es wurde nichts gelöscht: Starte ihn und versuche es dann noch einmal.',
} satisfies Record<keyof typeof english, string>
