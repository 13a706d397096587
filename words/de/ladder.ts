import type { ladderWords as english } from '../en/ladder.ts'

/** Die Wege der Anmeldung, und die Frage, wessen Konto es ist. */
export const ladderWords = {
  'failure.pasted-address-wrong.happened':
    'Das ist nicht die Adresse der Seite, zu der dein Browser zurückgeschickt wurde.',
  'failure.pasted-address-wrong.still-true':
    'Es wurde nichts gesendet oder gespeichert, und Handback hat keinen neuen Zugriff. Es wartet weiter auf die richtige Adresse.',
  'failure.pasted-address-wrong.to-do':
    'Erlaube zuerst im Browser den Zugriff. Kopiere dann die ganze Adresse der Seite, die nicht erreichbar ist; sie beginnt mit {redirectUri}.',

  'failure.pasted-address-stale.happened':
    'Diese Adresse gehört zu einem früheren Versuch oder zu einem anderen Konto.',
  'failure.pasted-address-stale.still-true':
    'Es wurde nichts gesendet oder gespeichert, und Handback hat keinen neuen Zugriff. Es wartet weiter auf die richtige Adresse.',
  'failure.pasted-address-stale.to-do':
    'Öffne die Seite des Anbieters von hier aus noch einmal, erlaube dort den Zugriff und kopiere die Adresse der Seite, zu der das führt.',

  'failure.device-code-refused.happened': '{host} gibt dieser App keine Codes für andere Geräte.',
  'failure.device-code-refused.still-true': 'Es wurde keine Berechtigung angelegt.',
  'failure.device-code-refused.to-do':
    'Verwende den Browser auf diesem Computer. Wenn du die App selbst registriert hast: Manche Anbieter verlangen, dass Codes („Device Flow“) in ihren Einstellungen eingeschaltet werden.',

  'failure.device-code-expired.happened': 'Der Code ist abgelaufen, bevor eine Antwort kam.',
  'failure.device-code-expired.still-true':
    'Hier wurde nichts gespeichert. Wenn du ihn eingegeben hast, führt der Anbieter Handback vielleicht als App mit Zugriff.',
  'failure.device-code-expired.to-do':
    'Hol einen neuen Code oder verwende den Browser auf diesem Computer.',

  'ui.ladder.other-ways': 'Geht es nicht?',
  'ui.ladder.device-code': 'Einen Code auf einem anderen Gerät eingeben',
  'ui.ladder.browser': 'Den Browser auf diesem Computer verwenden',
  'ui.ladder.paste': 'Stattdessen die Adresse einfügen',
  'ui.ladder.new-code': 'Neuen Code holen',

  'ui.paste.open': 'Der Browser zeigt einen Fehler? Seine Adresse einfügen',
  'ui.paste.label': 'Adresse der Seite, auf der dein Browser angekommen ist',
  'ui.paste.hint':
    'Nach dem Erlauben sagt der Browser vielleicht, dass eine Seite nicht erreichbar ist, die mit {address} beginnt. Kopiere ihre ganze Adresse und füge sie hier ein. Zeige sie sonst niemandem.',
  'ui.paste.how':
    'Melde dich im Browser bei {provider} an und erlaube den Zugriff. Die Antwort kann diesmal nicht von selbst ankommen: Füge die Adresse der Seite ein, zu der das führt.',
  'ui.paste.empty': 'Füge zuerst die Adresse ein.',
  'ui.paste.do': 'Diese Adresse verwenden',

  'ui.code.title': 'Gib diesen Code ein',
  'ui.code.how':
    'Öffne auf einem beliebigen Telefon oder Computer die Adresse unten und gib den Code ein. Prüfe, dass die Seite zu {provider} gehört.',
  'ui.code.aloud': 'Code, Buchstabe für Buchstabe: {letters}',
  'ui.code.dash': 'Strich',
  'ui.code.copy': 'Code kopieren',
  'ui.code.copy-aloud': 'Code kopieren, Buchstabe für Buchstabe: {letters}',
  'ui.code.address': 'Adresse',
  'ui.code.open': 'Hier öffnen',
  'ui.code.open-address': 'Hier öffnen: {address} im Browser auf diesem Computer',
  'ui.code.qr': 'QR-Code, der zu {address} führt',
  'ui.code.left':
    '{minutes, plural, =0 {Noch weniger als eine Minute gültig} one {Noch etwa # Minute gültig} other {Noch etwa # Minuten gültig}}',
  'ui.code.life': 'Wie lange der Code gilt',
  'ui.code.waiting': 'Wartet, bis du ihn eingegeben hast…',
  'ui.code.unreached':
    '{provider} ist gerade nicht erreichbar. Handback versucht es weiter; der Code bleibt derselbe.',

  'ui.other.title': 'Das ist ein anderes Konto',
  'ui.other.what':
    'Du wolltest {expected} anmelden, bei {provider} hat sich aber {found} angemeldet. {expected} ist unverändert.',
  'ui.other.new.ask':
    'Was {provider} für {found} gerade erlaubt hat, ist sicher aufbewahrt, bis du dich entscheidest. Wenn du es nicht willst, gibt Handback es zurück: In der Liste steht das so lange, bis {provider} es bestätigt.',
  'ui.other.known.ask':
    '{found} steht auch in deiner Liste und ist hier abgemeldet. Der Zugriff dort bleibt, wie er ist; du kannst auch dieses Konto anmelden oder es so lassen.',
  'ui.other.logged-in.ask': '{found} steht auch in deiner Liste und ist hier schon angemeldet.',
  'ui.other.ending.ask':
    'Der Zugriff von {found} wird gerade beendet. Was eben erlaubt wurde, ist dabei gespeichert und endet mit ihm.',
  'ui.other.link': 'Auch {found} verknüpfen',
  'ui.other.log-in': 'Auch {found} anmelden',
  'ui.other.give-back': 'Zurückgeben',
  'ui.other.leave': 'So lassen',
  'ui.other.how':
    'Um zu {expected} zu kommen: Melde dich im Browser bei {provider} ab und versuche es dann erneut. Oder versuche es gleich erneut und öffne die Adresse, die du dann bekommst, in einem anderen Browser oder Profil.',
} satisfies Record<keyof typeof english, string>
