import { atClock } from './moment.ts'

/** Ein Token übergeben, das man schon hat. `provider` ist der Name des Anbieters. */
export const handInWords = {
  'failure.no-token-found.happened': 'Darin wurde kein Token gefunden.',
  'failure.no-token-found.still-true':
    'Es wurde nichts gespeichert und nichts gesendet: Der Zugriff ist, wie er war.',
  'failure.no-token-found.to-do':
    'Prüfe, ob das ganze Token kopiert ist. Ein Token ohne bekannte Form muss allein stehen.',
  'failure.file-too-long.happened': 'Diese Datei ist zu groß, um sie durchzusehen.',
  'failure.file-too-long.still-true':
    'Es wurde nichts gespeichert und nichts gesendet: Der Zugriff ist, wie er war.',
  'failure.file-too-long.to-do': 'Kopiere das Token aus der Datei und füge es hier ein.',
  'failure.file-not-readable.happened': 'Diese Datei lässt sich nicht als Text lesen.',
  'failure.file-not-readable.still-true':
    'Es wurde nichts gespeichert und nichts gesendet: Der Zugriff ist, wie er war.',
  'failure.file-not-readable.to-do': 'Wähle eine andere Datei oder füge das Token hier ein.',

  'account.name.token': '{provider}-Token',
  'account.name.token-numbered': '{provider}-Token {number, number}',
  'account.name.token-of': '{provider}-Token von {name}',
  'lamp.here.held': 'Hier: versiegelt aufbewahrt',
  'lamp.here.not-held': 'Hier: nicht mehr aufbewahrt',
  'lamp.there.owner-unknown': 'Bei {provider}: noch nicht bekannt',
  'lamp.there.works': 'Bei {provider}: gültig',
  'lamp.there.works-checked': `Bei {provider}: gültig, geprüft ${atClock}`,
  'lamp.there.not-valid': 'Bei {provider}: ungültig, sagt {provider}',
  'evidence.closed.not-valid': 'Abgeschlossen: {provider} nimmt dieses Token nicht an',
  'check.token.alive': '{provider} bestätigt: Dieses Token ist noch gültig.',
  'check.token.dead':
    '{provider} sagt: Dieses Token ist ungültig. Es ist beendet oder nicht vollständig kopiert.',
  'check.token.unclear': '{provider} hat keine klare Antwort gegeben. Es wurde nichts geändert.',

  'handed-in.here': 'Es bleibt hier versiegelt, bis es beendet ist. Dann wird es vernichtet.',
  'handed-in.asked.token': '{provider} wird gebeten, dieses Token zu beenden.',
  'handed-in.asked.nothing':
    'Bei {provider} kann es nur beenden, wem es gehört. Handback führt dich auf die Seite.',
  'handed-in.asked.agree':
    'Nichts, außer du schaltest es unten ein: Dann wird {provider} gebeten, dieses Token zu beenden.',
  'handed-in.revocable.agree':
    'Ja, wenn du damit einverstanden bist, wie {provider} es tut, oder durch dich auf der Seite',
  'handed-in.also.token': 'Was sonst genau dieses Token benutzt, funktioniert dann nicht mehr.',
  'handed-in.also.pair': 'Die Anmeldung, zu der es gehört, endet als Ganzes.',
  'handed-in.also.grant':
    '{provider} beendet alles, was der App erlaubt wurde, zu der es gehört, wo immer sie läuft.',
  'handed-in.also.by-hand':
    'Was dieses Token benutzt, funktioniert nicht mehr, sobald du es dort beendest.',
  'handed-in.not.token':
    'Dein Konto bei {provider}, seine anderen Tokens und ein mit Handback verknüpftes Konto bleiben, wie sie sind.',
  'handed-in.not.grant':
    'Dein Konto bei {provider} und was du anderen Apps erlaubt hast, bleiben, wie sie sind.',

  'scope.code.read': 'Deinen Code lesen, auch privaten',
  'scope.code.write': 'Deinen Code lesen und ändern, auch privaten',
  'scope.code.public': 'Deinen öffentlichen Code lesen und ändern',
  'scope.notes': 'Notizen und Schnipsel lesen und schreiben',
  'scope.organisation.read': 'Organisationen sehen, zu denen du gehörst',
  'scope.code.delete': 'Repositories löschen',
  'scope.automation': 'Ändern, was automatisch läuft und mit welchen Geheimnissen',
  'scope.keys': 'Schlüssel verwalten, die Zugriff auf dein Konto oder deinen Code geben',
  'scope.organisation': 'Organisationen verwalten, zu denen du gehörst',
  'scope.user.write': 'Dein Profil lesen und ändern',
  'scope.everything': 'Fast alles tun, was du dort tun kannst',
  'scope.read-everything': 'Fast alles lesen, was du dort lesen kannst',
  'scope.admin': 'Dort als Administrator handeln',
  'scope.messages.read': 'Nachrichten lesen',
  'scope.messages.write': 'In deinem Namen Nachrichten schreiben',
  'scope.mail': 'Deine E-Mails lesen, schreiben und löschen',
  'scope.mail.read': 'Deine E-Mails lesen',
  'scope.files': 'Deine Dateien lesen, ändern und löschen',
  'scope.files.read': 'Deine Dateien lesen',
  'scope.calendar': 'Deine Kalender lesen und ändern',
  'scope.contacts': 'Deine Kontakte lesen und ändern',
  'scope.people': 'Sehen, wer sonst dort ist',
  'scope.channels': 'Kanäle sehen',
  'scope.cloud': 'Alles in deinen Cloud-Projekten verwalten',

  'menu.file.hand-in': 'Token übergeben…',
  'hand-in.open.title': 'Datei öffnen, in der ein Token steht',
  'ui.hand-in': 'Token übergeben',
  'ui.hand-in.offer': 'Ein vorhandenes Token übergeben…',
  'ui.hand-in.lead':
    'Ein Token einer anderen App oder eines, das du selbst angelegt hast: in einem Log gelandet, von einem alten Werkzeug übrig. Handback erkennt den Anbieter an der Form des Tokens, versiegelt es, fragt nur diesen Anbieter und beendet es, wenn du es sagst.',
  'ui.hand-in.field': 'Token',
  'ui.hand-in.hint':
    'Füge es allein ein oder mit dem Text, in dem es steht. Es wird nicht gezeigt.',
  'ui.hand-in.no-scan':
    'Handback liest, was du einfügst, oder die eine Datei, die du öffnest; sonst nichts auf deinem Computer.',
  'ui.hand-in.file': 'Datei öffnen…',
  'ui.hand-in.submit': 'Übergeben',
  'ui.hand-in.looking': 'Wird durchgesehen…',
  'ui.hand-in.found':
    '{count, plural, one {Ein Token wurde gefunden. Es ist noch nicht gespeichert.} other {# Tokens wurden gefunden. Sie sind noch nicht gespeichert: Wähle, welche du übergibst.}}',
  'ui.hand-in.found.more': 'Es sind noch mehr. Übergib zuerst diese.',
  'ui.hand-in.line':
    '{provider}: {token}, Zeile {line, number}{place, plural, =0 {} other {, das {place, number}. darin}}',
  'ui.hand-in.already': 'schon in deiner Liste',
  'ui.hand-in.take': 'Übergeben',
  'ui.hand-in.take.for':
    '{provider}-Token aus Zeile {line, number}{place, plural, =0 {} other {, das {place, number}. darin}} übergeben',
  'ui.hand-in.unmarked':
    'Die Form zeigt nicht, von welchem Anbieter es ist. Wähle den Anbieter: Das Token geht dorthin und nirgendwohin sonst.',
  'ui.hand-in.provider': 'Anbieter',
  'ui.hand-in.kind': '{provider}: {token}',
  'ui.hand-in.server': 'Adresse des {provider}-Servers',
  'ui.hand-in.server.hint':
    'Viele Server geben solche Tokens aus. Dieses geht an den Server, den du hier nennst, und nirgendwohin sonst.',
  'ui.hand-in.others':
    'Ein anderer Anbieter oder ein eigener Server? Nach den üblichen Regeln beendet ein Server ein Token nur für die App, der er es ausgestellt hat. Handback kann es dort nicht beenden; beende es in dieser App oder auf der Seite des Servers.',
  'ui.hand-in.was-held': 'Dieses Token steht schon in deiner Liste.',
  'ui.hand-in.asking': 'Handback fragt {provider}, und nur {provider}, wem es gehört.',
  'ui.hand-in.offline':
    'Du bist offline. Das Token ist gespeichert, und wem es gehört, ist noch nicht bekannt: {provider} wird gefragt, sobald das Netz wieder da ist. Beenden lassen kannst du es schon jetzt.',
  'ui.hand-in.cannot-ask': '{provider} sagt niemandem, wem ein solches Token gehört.',
  'ui.hand-in.unclear':
    '{provider} hat keine klare Antwort gegeben, wem es gehört. Das Token ist gespeichert; du kannst noch einmal fragen.',
  'ui.hand-in.dead':
    '{provider} sagt, dieses Token ist ungültig; es wird hier nicht aufbewahrt. Falls du es vielleicht nicht ganz kopiert hast, kopiere es noch einmal und übergib es neu. Sonst ist es beendet, und es bleibt nichts zu tun.',
  'ui.hand-in.ending': 'Es wird schon widerrufen.',
  'ui.hand-in.ask-again': 'Noch einmal fragen',
  'ui.hand-in.owner': 'Gehört',
  'ui.hand-in.owner.unnamed': '{provider} nennt niemanden',
  'ui.hand-in.owner.not-known':
    'Noch nicht bekannt: {provider} wurde nicht gefragt oder hat es nicht gesagt.',
  'ui.hand-in.may': 'Es darf',
  'ui.hand-in.could': 'Es durfte, bevor es endete',
  'ui.hand-in.may.unsaid': '{provider} sagt nicht, was es darf',
  'ui.hand-in.until': 'Gültig bis',
  'ui.hand-in.yours': 'Ist das deins?',
  'ui.hand-in.revoke': 'Ja, Zugriff widerrufen…',
  'ui.hand-in.revoke.unsure': 'Es ist meins: Zugriff widerrufen…',
  'ui.hand-in.keep': 'Vorerst hier behalten',
  'ui.hand-in.forget': 'Nicht meins: hier vergessen',
  'ui.hand-in.forgotten': 'Hier vergessen. {provider} wurde nicht gebeten, es zu beenden.',
  'ui.hand-in.another': 'Noch eines übergeben',
  'ui.hand-in.done': 'Fertig',
  'ui.handed-in': 'Übergeben',
  'ui.revoke.title.token': '{name} widerrufen?',
  'ui.revoke.agree': '{provider} bitten, es auf diesem Weg zu beenden',
  'ui.revoke.agree.else':
    'Ohne Haken wird nichts gesendet: Du beendest es selbst auf der Seite von {provider}, und Handback prüft es.',
  'report.account.owner-unknown': '{provider}, wem es gehört, ist nicht bekannt',
} as const
