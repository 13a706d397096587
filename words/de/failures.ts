import type { failureWords as english } from '../en/failures.ts'

/** Jeder Fehler in drei Sätzen: was geschehen ist, was weiterhin gilt, was zu tun ist. */
export const failureWords = {
  'failure.not-found.happened':
    'Was du gewählt hast, gibt es nicht mehr: Es wurde inzwischen entfernt oder ist beendet.',
  'failure.not-found.still-true':
    'Es wurde nichts geändert: Der Zugriff jedes Kontos ist so, wie seine Zeile ihn zeigt.',
  'failure.not-found.to-do': 'Geh zurück zur Liste. Sie zeigt, was es jetzt gibt.',

  'failure.bad-input.happened':
    '{field, select, address {Diese Adresse kann nicht verwendet werden: Sie ist nicht die Adresse eines Servers.} provider {Dieser Anbieter kann nicht verwendet werden: Er hat keinen Namen, oder Handback kennt ihn nicht.} clientId {Die Client-ID fehlt.} clientSecret {Das Client-Secret fehlt oder passt nicht dazu, wie es gesendet wird.} passphrase {Diese Passphrase kann nicht verwendet werden: Sie ist leer oder zu lang.} redirect {Diese Rückadresse kann nicht verwendet werden: Eine andere App hat sie schon.} other {Eine Eingabe kann so nicht verwendet werden.}}',
  'failure.bad-input.still-true':
    'Es wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.bad-input.to-do': 'Berichtige die Eingabe und versuche es noch einmal.',

  'failure.not-now.happened': 'Das geht im jetzigen Zustand des Kontos nicht.',
  'failure.not-now.still-true':
    'Es wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.not-now.to-do': 'Die Liste zeigt, was jetzt möglich ist.',

  'failure.vault-closed.happened': 'Handback kann deine Geheimnisse gerade nicht öffnen.',
  'failure.vault-closed.still-true':
    'Nichts ist verloren: Gespeicherte Berechtigungen und Widerrufe bleiben, wie sie sind.',
  'failure.vault-closed.to-do':
    'Der Hinweis oben im Fenster sagt, was zu tun ist. Versuche es dann noch einmal.',

  'failure.wrong-passphrase.happened': 'Diese Passphrase ist falsch.',
  'failure.wrong-passphrase.still-true':
    'Alles bleibt versiegelt, und nichts ist verloren. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.wrong-passphrase.to-do': 'Versuche es noch einmal. Groß- und Kleinschreibung zählt.',

  'failure.passphrase-too-short.happened': 'Die Passphrase ist zu kurz.',
  'failure.passphrase-too-short.still-true':
    'Es wurde nichts geändert: Geheimnisse bleiben so geschützt, wie sie es waren, und der Zugriff ist, wie er war.',
  'failure.passphrase-too-short.to-do':
    'Verwende mindestens {minimum, number} Zeichen. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.',

  'failure.keychain-refused.happened':
    'Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen.',
  'failure.keychain-refused.still-true':
    'Geheimnisse bleiben so geschützt, wie sie es waren, und der Zugriff ist, wie er war.',
  'failure.keychain-refused.to-do':
    'Entsperre den Schlüsselbund und versuche es noch einmal{kept, select, passphrase {. Bis er den Schlüssel annimmt, schützt ihn deine Passphrase.} other {, oder wähle in den Einstellungen unter „Wo Geheimnisse aufbewahrt werden“ eine Passphrase.}}',

  'failure.storage-full.happened':
    'Die Festplatte ist voll, deshalb konnte nichts gespeichert werden.',
  'failure.storage-full.still-true':
    'Es wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.storage-full.to-do': 'Schaffe etwas Platz und versuche es noch einmal.',

  'failure.storage-read-only.happened': 'In den Datenordner kann nicht geschrieben werden.',
  'failure.storage-read-only.still-true':
    'Es wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.storage-read-only.to-do':
    'Mach den Datenordner beschreibbar oder schaffe Platz auf seiner Festplatte und starte Handback dann neu. Wenn es eilt, beende den Zugriff auf der Seite des Anbieters: Die Details des Kontos öffnen sie.',

  'failure.storage-busy.happened': 'Ein anderes Programm verwendet die Datendatei.',
  'failure.storage-busy.still-true':
    'Es wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.storage-busy.to-do': 'Schließe das andere Programm und versuche es noch einmal.',

  'failure.proxy-not-usable.happened':
    '{fault, select, scheme {Diese Art von Proxy ist hier nicht bekannt.} password {Ein Proxy mit Namen oder Passwort lässt sich nicht nutzen.} more {Die Adresse eines Proxys hat keinen Pfad.} other {Das ist nicht die Adresse eines Proxys.}}',
  'failure.proxy-not-usable.still-true':
    'Es wurde nichts geändert: Der Zugriff ist, wie er war, und Anfragen gehen den bisherigen Weg.',
  'failure.proxy-not-usable.to-do':
    'Gib eine Adresse wie proxy.example:3128 oder socks5://127.0.0.1:9050 ein, ohne Namen, Passwort und Pfad.',

  'failure.locked.happened': 'Handback ist gesperrt.',
  'failure.locked.still-true':
    'Es wurde nichts geändert: Der Zugriff ist, wie er war, und Widerrufe laufen weiter.',
  'failure.locked.to-do': 'Entsperre es mit deiner Passphrase.',

  'failure.too-many-tries.happened': 'Die Passphrase war mehrmals falsch.',
  'failure.too-many-tries.still-true':
    'Handback bleibt gesperrt. Der Zugriff ist, wie er war, und Widerrufe laufen weiter.',
  'failure.too-many-tries.to-do':
    'Versuche es in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.',

  'failure.offline.happened': 'Du bist offline.',
  'failure.offline.still-true':
    'Es wurde nichts gesendet: Der Zugriff beim Anbieter ist, wie er war.',
  'failure.offline.to-do': 'Versuche es noch einmal, sobald du wieder online bist.',

  'failure.server-unreachable.happened': '{host} ist nicht zu erreichen.',
  'failure.server-unreachable.still-true':
    'Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.server-unreachable.to-do':
    'Prüfe die Adresse und deine Verbindung und versuche es nach einer Weile noch einmal.',

  'failure.server-not-safe.happened': 'Die Verbindung zu {host} ist nicht sicher.',
  'failure.server-not-safe.still-true':
    'Über sie wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.server-not-safe.to-do':
    'Mach nicht weiter, bevor das Zertifikat des Servers in Ordnung ist. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

  'failure.server-answer-odd.happened':
    '{host} hat eine Antwort gegeben, mit der Handback nichts anfangen kann.',
  'failure.server-answer-odd.still-true':
    'Hier wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.server-answer-odd.to-do':
    'Versuche es später noch einmal. Wenn es so bleibt, frage den Anbieter und zeige ihm die Antwort, die unter „Details“ steht.',

  'failure.not-an-openid-server.happened': 'Unter {host} wurde kein OpenID-Anbieter gefunden.',
  'failure.not-an-openid-server.still-true':
    'Hier wie dort wurde nichts angelegt: Es wurde kein Zugriff erlaubt.',
  'failure.not-an-openid-server.to-do':
    'Prüfe die Adresse. Oft ist es der Teil vor „/.well-known“ in der Dokumentation des Anbieters.',

  'failure.issuer-mismatch.happened': 'Der Server unter {host} nennt sich anders: {claimed}.',
  'failure.issuer-mismatch.still-true':
    'Hier wie dort wurde nichts angelegt: Es wurde kein Zugriff erlaubt.',
  'failure.issuer-mismatch.to-do':
    'Wenn du ihm vertraust, gib genau die Adresse ein, die er nennt.',

  'failure.address-not-allowed.happened':
    'Handback nimmt mit dieser Adresse keine Verbindung auf: {address}.',
  'failure.address-not-allowed.still-true':
    'Es wurde nichts gesendet: Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.address-not-allowed.to-do':
    'Verwende eine https-Adresse unter der eigenen Domain des Anbieters. Einfaches http geht nur für diesen Computer selbst.',

  'failure.other-hosts.happened': '{host} will auch über andere Adressen arbeiten: {others}.',
  'failure.other-hosts.still-true':
    'Dorthin wurde nichts gesendet und kein Zugriff erlaubt. Was du bei {host} erlaubst, könnten sie nutzen.',
  'failure.other-hosts.to-do':
    'Mach nur weiter, wenn du weißt, dass sie zu diesem Anbieter gehören. Große Anbieter verwenden oft mehrere Domains.',

  'failure.private-network.happened': '{host} führt in ein privates Netz.',
  'failure.private-network.still-true':
    'Dorthin wurde nichts gesendet: Der Zugriff ist, wie er war.',
  'failure.private-network.to-do':
    'Mach nur weiter, wenn es ein eigener Server oder einer deiner Firma ist: Kein Anbieter im Internet liegt dort. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

  'failure.not-linkable.happened':
    '{provider} lässt sich mit einer App auf deinem Computer nicht verknüpfen.',
  'failure.not-linkable.still-true':
    'Es wurde nichts angelegt und mit niemandem Kontakt aufgenommen: Handback hat dort keinen Zugriff.',
  'failure.not-linkable.to-do':
    'Auf der Seite des Anbieters über verbundene Apps siehst du den Zugriff, den du anderen gegeben hast, und kannst ihn beenden.',
  'failure.registration-refused.happened':
    '{host} hat Handback nicht erlaubt, sich selbst zu registrieren.',
  'failure.registration-refused.still-true': 'Hier wurde nichts angelegt und kein Zugriff erlaubt.',
  'failure.registration-refused.to-do':
    'Registriere beim Anbieter von Hand eine App und gib ihre Client-ID hier ein.',

  'failure.client-rejected.happened': '{host} nimmt diese Client-ID oder dieses Secret nicht an.',
  'failure.client-rejected.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-rejected.to-do':
    'Vergleiche die Client-ID, das Secret und wie es gesendet wird mit der Seite der App dort und berichtige, was abweicht.',

  'failure.redirect-not-registered.happened':
    '{host} kennt die Rückadresse nicht, die Handback verwendet hat.',
  'failure.redirect-not-registered.still-true': 'Es wurde keine Berechtigung angelegt.',
  'failure.redirect-not-registered.to-do':
    'Trage {redirectUri} beim Anbieter ein. Wenn sie genau übereinstimmen muss, wähle feste Ports und trage jede Adresse ein.',

  'failure.no-port-free.happened':
    'Keiner der festen Ports für die Antwort der Anmeldung ist frei.',
  'failure.no-port-free.still-true': 'Es wurde keine Berechtigung angelegt.',
  'failure.no-port-free.to-do':
    'Melde dich auf einem anderen Weg an, siehe unten, oder schließe ein Programm, das einen dieser Ports benutzt, und versuche es noch einmal: {ports}.',

  'failure.sign-in-denied.happened': 'Der Anbieter sagt, die Anfrage wurde abgelehnt.',
  'failure.sign-in-denied.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.sign-in-denied.to-do':
    'Wenn du das nicht wolltest, versuche es noch einmal und erlaube es.',

  'failure.sign-in-timed-out.happened': 'Aus dem Browser kam nicht rechtzeitig eine Antwort.',
  'failure.sign-in-timed-out.still-true':
    'Hier wurde nichts gespeichert. Wenn du es erlaubt hast, führt der Anbieter Handback vielleicht als App mit Zugriff.',
  'failure.sign-in-timed-out.to-do':
    'Versuche es noch einmal, oder kopiere die Adresse und öffne sie in einem anderen Browser.',

  'failure.sign-in-cancelled.happened': 'Du hast abgebrochen, bevor eine Antwort kam.',
  'failure.sign-in-cancelled.still-true':
    'Hier wurde nichts gespeichert. Wenn du es schon erlaubt hattest, führt der Anbieter Handback vielleicht als App mit Zugriff.',
  'failure.sign-in-cancelled.to-do': 'Du kannst jederzeit neu beginnen.',

  'failure.sign-in-answer-odd.happened':
    'Die Antwort von {host} hat die Sicherheitsprüfungen von Handback nicht bestanden.',
  'failure.sign-in-answer-odd.still-true':
    'Hier wurde nichts gespeichert. Vielleicht führt der Anbieter Handback als App mit Zugriff.',
  'failure.sign-in-answer-odd.to-do':
    'Versuche es noch einmal. Wenn es wieder geschieht, teile dem Anbieter mit, was unter „Details“ steht.',

  'failure.grant-not-stored.happened':
    'Was {provider} gerade erlaubt hat, konnte nicht gespeichert werden.',
  'failure.grant-not-stored.still-true':
    'Handback hat versucht, es sofort zurückzugeben, kann das aber nicht nachweisen. Vielleicht führt der Anbieter Handback als App mit Zugriff.',
  'failure.grant-not-stored.to-do':
    'Schaffe auf der Festplatte Platz und versuche es noch einmal. Sieh auch auf der Seite des Anbieters über Apps mit Zugriff nach.',

  'failure.consent-needed.happened': '{host} will dich etwas fragen, bevor du angemeldet wirst.',
  'failure.consent-needed.still-true':
    'Es wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.consent-needed.to-do':
    'Melde dich im Browser beim Anbieter an und beantworte dort, was er fragt. Versuche es dann hier noch einmal.',

  'failure.access-ended-there.happened': '{provider} nimmt diesen Zugriff nicht mehr an.',
  'failure.access-ended-there.still-true':
    'Der Zugriff dort ist vorbei: Er wurde dort beendet oder ist abgelaufen. Sonst wurde nichts geändert.',
  'failure.access-ended-there.to-do':
    'Verknüpfe das Konto neu, wenn du es noch willst, oder entferne es aus der Liste.',

  'failure.browser-did-not-open.happened': 'Der Browser konnte nicht geöffnet werden.',
  'failure.browser-did-not-open.still-true':
    'Am Zugriff hat sich nichts geändert, weder hier noch dort.',
  'failure.browser-did-not-open.to-do':
    'Die Adresse steht unter „Details“: Kopiere sie und öffne sie selbst in einem Browser.',

  'failure.job-already-sent.happened': 'Die Anfrage wurde schon an den Anbieter gesendet.',
  'failure.job-already-sent.still-true': 'Der Widerruf läuft weiter, bis er bestätigt ist.',
  'failure.job-already-sent.to-do': 'Danach kannst du das Konto neu verknüpfen.',

  'failure.still-alive-there.happened':
    'Der Zugriff von Handback bei {provider} funktioniert noch.',
  'failure.still-alive-there.still-true':
    'Der Zugriff dort ist noch erlaubt; deshalb bleibt die Zeile als „wird widerrufen“ in der Liste.',
  'failure.still-alive-there.to-do':
    'Öffne die Seite des Anbieters, entferne Handback dort und komm zurück. Manche Anbieter brauchen ein paar Minuten.',

  'failure.revocation-open.happened':
    'Der Zugriff dieses Kontos bei {provider} wird gerade beendet.',
  'failure.revocation-open.still-true':
    'Was du eben erlaubt hast, ist dabei gespeichert und wird mit beendet.',
  'failure.revocation-open.to-do':
    'Warte, bis in der Zeile „beendet“ steht, und verknüpfe das Konto dann neu.',

  'failure.page-unknown.happened': 'Handback kennt diese Seite von {provider} nicht.',
  'failure.page-unknown.still-true':
    'Der Zugriff ist, wie er war: Er besteht, bis du ihn dort beendest.',
  'failure.page-unknown.to-do':
    'Suche in den Kontoeinstellungen des Anbieters nach „Verbundene Apps“ oder „Sicherheit“.',

  'failure.signing-key-damaged.happened':
    'Der Schlüssel, der die Nachweise unterschreibt, ist beschädigt.',
  'failure.signing-key-damaged.still-true':
    'Alle Nachweise sind erhalten und hier lesbar, und der Zugriff ist, wie er war. Es wurde kein anderer Schlüssel an seiner Stelle erzeugt.',
  'failure.signing-key-damaged.to-do':
    'Wenn du eine frühere Kopie des Datenordners hast, leg sie zurück und exportiere noch einmal.',

  'failure.report-not-saved.happened': 'Der Bericht konnte nicht als {path} gespeichert werden.',
  'failure.report-not-saved.still-true':
    'Alle Nachweise sind erhalten, und der Zugriff ist, wie er war. Eine Datei, die vorher dort war, ist unverändert.',
  'failure.report-not-saved.to-do':
    'Wähle einen anderen Ordner oder schaffe Platz und versuche es noch einmal.',

  'failure.internal.happened': 'In Handback ist etwas schiefgegangen.',
  'failure.internal.still-true':
    'Was vorher gespeichert war, ist weiterhin gespeichert: Kein Konto und kein Widerruf ging verloren.',
  'failure.internal.to-do': 'Versuche es noch einmal. Wenn es wieder geschieht, melde es bitte.',
} satisfies Record<keyof typeof english, string>
