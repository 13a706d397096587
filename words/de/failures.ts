import type { failureWords as english } from '../en/failures.ts'

/** Jeder Fehler in drei Sätzen: was geschehen ist, was weiterhin gilt, was zu tun ist. */
export const failureWords = {
  'failure.not-found.happened':
    'Was gewählt wurde, gibt es nicht mehr: Es wurde inzwischen entfernt oder ist beendet.',
  'failure.not-found.still-true':
    'Es wurde nichts geändert: Der Zugriff jedes Kontos ist so, wie seine Zeile ihn zeigt.',
  'failure.not-found.to-do': 'Zurück zur Liste gehen. Sie zeigt, was es jetzt gibt.',

  'failure.bad-input.happened':
    'Eine Eingabe kann so nicht verwendet werden{field, select, address {: die Adresse} provider {: der Anbieter} clientId {: die Client-ID} clientSecret {: das Client-Secret} passphrase {: die Passphrase} redirect {: die Rückadresse} other {}}.',
  'failure.bad-input.still-true':
    'Es wurde nichts geändert und nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.bad-input.to-do': 'Die Eingabe berichtigen und es noch einmal versuchen.',

  'failure.not-now.happened': 'Das geht im jetzigen Zustand des Kontos nicht.',
  'failure.not-now.still-true':
    'Es wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.not-now.to-do': 'Die Liste zeigt, was jetzt möglich ist.',

  'failure.vault-closed.happened':
    'Der Ort, an dem Geheimnisse aufbewahrt werden, ist verschlossen.',
  'failure.vault-closed.still-true':
    'Nichts ist verloren: Gespeicherte Berechtigungen und Widerrufe bleiben, wie sie sind.',
  'failure.vault-closed.to-do':
    'Im Hinweis oben im Fenster öffnen und es dann noch einmal versuchen.',

  'failure.wrong-passphrase.happened': 'Diese Passphrase passt nicht.',
  'failure.wrong-passphrase.still-true':
    'Alles bleibt versiegelt, und nichts ist verloren. Der Zugriff bei den Anbietern ist, wie er war.',
  'failure.wrong-passphrase.to-do': 'Noch einmal versuchen. Groß- und Kleinschreibung zählt.',

  'failure.passphrase-too-short.happened': 'Die Passphrase ist zu kurz.',
  'failure.passphrase-too-short.still-true':
    'Es wurde nichts geändert: Geheimnisse bleiben so geschützt, wie sie es waren, und der Zugriff ist, wie er war.',
  'failure.passphrase-too-short.to-do':
    'Mindestens {minimum, number} Zeichen verwenden. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.',

  'failure.keychain-refused.happened':
    'Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen.',
  'failure.keychain-refused.still-true':
    'Geheimnisse bleiben so geschützt, wie sie es waren, und der Zugriff ist, wie er war.',
  'failure.keychain-refused.to-do':
    'Den Schlüsselbund entsperren und es noch einmal versuchen, oder eine Passphrase verwenden.',

  'failure.storage-full.happened':
    'Die Festplatte ist voll, deshalb konnte nichts gespeichert werden.',
  'failure.storage-full.still-true':
    'Es wurde nichts geändert und nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.storage-full.to-do': 'Etwas Platz schaffen und es noch einmal versuchen.',

  'failure.storage-read-only.happened': 'In den Datenordner kann nicht geschrieben werden.',
  'failure.storage-read-only.still-true':
    'Es wurde nichts geändert und nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.storage-read-only.to-do':
    'Den Datenordner beschreibbar machen und es noch einmal versuchen. Wenn es eilt, den Zugriff auf der Seite des Anbieters beenden.',

  'failure.storage-busy.happened': 'Ein anderes Programm verwendet die Datendatei.',
  'failure.storage-busy.still-true':
    'Es wurde nichts geändert und nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.storage-busy.to-do': 'Das andere Programm schließen und es noch einmal versuchen.',

  'failure.proxy-not-usable.happened':
    '{fault, select, scheme {Diese Art von Proxy ist hier nicht bekannt.} password {Ein Proxy mit Namen oder Passwort lässt sich nicht nutzen.} more {Die Adresse eines Proxys hat keinen Pfad.} other {Das ist nicht die Adresse eines Proxys.}}',
  'failure.proxy-not-usable.still-true':
    'Nichts wurde geändert: Zugriff besteht wie zuvor, und Anfragen gehen den bisherigen Weg.',
  'failure.proxy-not-usable.to-do':
    'Gib eine Adresse wie proxy.example:3128 oder socks5://127.0.0.1:9050 ein, ohne Namen, Passwort und Pfad.',

  'failure.locked.happened': 'Handback ist gesperrt.',
  'failure.locked.still-true':
    'Nichts wurde geändert: Zugriff besteht wie zuvor, und Widerrufe laufen weiter.',
  'failure.locked.to-do': 'Entsperre es mit deiner Passphrase.',

  'failure.too-many-tries.happened': 'Die Passphrase war mehrmals falsch.',
  'failure.too-many-tries.still-true':
    'Handback bleibt gesperrt. Zugriff besteht wie zuvor, und Widerrufe laufen weiter.',
  'failure.too-many-tries.to-do':
    'Versuche es in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.',

  'failure.offline.happened': 'Du bist offline.',
  'failure.offline.still-true':
    'Es wurde nichts gesendet: Der Zugriff beim Anbieter ist, wie er war.',
  'failure.offline.to-do': 'Noch einmal versuchen, sobald die Verbindung wieder da ist.',

  'failure.server-unreachable.happened': '{host} ist nicht zu erreichen.',
  'failure.server-unreachable.still-true': 'Der Zugriff ist dort wie hier, wie er war.',
  'failure.server-unreachable.to-do':
    'Die Adresse und die Verbindung prüfen und es nach einer Weile noch einmal versuchen.',

  'failure.server-not-safe.happened': 'Die Verbindung zu {host} ist nicht sicher.',
  'failure.server-not-safe.still-true':
    'Über sie wurde nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.server-not-safe.to-do':
    'Nicht weitermachen, bevor das Zertifikat des Servers in Ordnung ist. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

  'failure.server-answer-odd.happened':
    '{host} hat eine Antwort gegeben, mit der Handback nichts anfangen kann.',
  'failure.server-answer-odd.still-true':
    'Hier wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.server-answer-odd.to-do':
    'Später noch einmal versuchen. Wenn es so bleibt, den Anbieter fragen und ihm die Antwort zeigen, die unter „Details“ steht.',

  'failure.not-an-openid-server.happened': 'Unter {host} wurde kein OpenID-Anbieter gefunden.',
  'failure.not-an-openid-server.still-true':
    'Hier wie dort wurde nichts angelegt: Es wurde kein Zugriff erlaubt.',
  'failure.not-an-openid-server.to-do':
    'Die Adresse prüfen. Oft ist es der Teil vor „/.well-known“ in der Dokumentation des Anbieters.',

  'failure.issuer-mismatch.happened': 'Der Server unter {host} nennt sich anders: {claimed}.',
  'failure.issuer-mismatch.still-true': 'Es wurde nichts gesendet und kein Zugriff erlaubt.',
  'failure.issuer-mismatch.to-do':
    'Wenn du ihm vertraust, genau die Adresse eingeben, die er nennt.',

  'failure.address-not-allowed.happened':
    'Handback nimmt mit dieser Adresse keine Verbindung auf: {address}.',
  'failure.address-not-allowed.still-true':
    'Es wurde nichts gesendet: Der Zugriff ist hier wie dort, wie er war.',
  'failure.address-not-allowed.to-do':
    'Eine https-Adresse unter der eigenen Domain des Anbieters verwenden. Einfaches http geht nur für diesen Computer selbst.',

  'failure.other-hosts.happened': '{host} will auch über andere Adressen arbeiten: {others}.',
  'failure.other-hosts.still-true':
    'Dorthin wurde nichts gesendet und kein Zugriff erlaubt. Was du bei {host} erlaubst, könnten sie nutzen.',
  'failure.other-hosts.to-do':
    'Nur weitermachen, wenn du weißt, dass sie zu diesem Anbieter gehören. Große Anbieter verwenden oft mehrere Domains.',

  'failure.private-network.happened': '{host} führt in ein privates Netz.',
  'failure.private-network.still-true':
    'Dorthin wurde nichts gesendet: Der Zugriff ist, wie er war.',
  'failure.private-network.to-do':
    'Nur weitermachen, wenn es ein eigener Server oder einer deiner Firma ist: Kein Anbieter im Internet liegt dort. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

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
    'Beim Anbieter von Hand eine App registrieren und ihre Client-ID hier eingeben.',

  'failure.client-rejected.happened': '{host} nimmt diese Client-ID oder dieses Secret nicht an.',
  'failure.client-rejected.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-rejected.to-do':
    'Die Client-ID, das Secret und die Art, wie es gesendet wird, mit der App-Seite des Anbieters vergleichen. Bei einem Konto, das schon verknüpft ist, geht das über „App berichtigen…“ in seinen Details.',

  'failure.redirect-not-registered.happened':
    '{host} kennt die Rückadresse nicht, die Handback verwendet hat.',
  'failure.redirect-not-registered.still-true': 'Es wurde keine Berechtigung angelegt.',
  'failure.redirect-not-registered.to-do':
    '{redirectUri} beim Anbieter registrieren. Wenn sie genau übereinstimmen muss, feste Ports wählen und jede Adresse registrieren.',

  'failure.no-port-free.happened':
    'Keiner der festen Ports für die Antwort der Anmeldung ist frei.',
  'failure.no-port-free.still-true': 'Es wurde keine Berechtigung angelegt.',
  'failure.no-port-free.to-do':
    'Das Programm schließen, das sie benutzt, oder „beliebiger Port“ wählen.',

  'failure.sign-in-denied.happened': 'Der Anbieter sagt, die Anfrage wurde abgelehnt.',
  'failure.sign-in-denied.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.sign-in-denied.to-do':
    'Wenn das nicht gewollt war, noch einmal versuchen und es erlauben.',

  'failure.sign-in-timed-out.happened': 'Aus dem Browser kam nicht rechtzeitig eine Antwort.',
  'failure.sign-in-timed-out.still-true':
    'Hier wurde nichts gespeichert. Wenn du es erlaubt hast, führt der Anbieter Handback vielleicht als App mit Zugriff.',
  'failure.sign-in-timed-out.to-do':
    'Noch einmal versuchen, oder die Adresse kopieren und in einem anderen Browser öffnen.',

  'failure.sign-in-cancelled.happened': 'Du hast abgebrochen, bevor eine Antwort kam.',
  'failure.sign-in-cancelled.still-true':
    'Hier wurde nichts gespeichert. Wenn du es schon erlaubt hattest, führt der Anbieter Handback vielleicht als App mit Zugriff.',
  'failure.sign-in-cancelled.to-do': 'Du kannst jederzeit neu beginnen.',

  'failure.sign-in-answer-odd.happened':
    'Die Antwort von {host} hat die Sicherheitsprüfungen von Handback nicht bestanden.',
  'failure.sign-in-answer-odd.still-true':
    'Hier wurde nichts gespeichert. Vielleicht führt der Anbieter Handback als App mit Zugriff.',
  'failure.sign-in-answer-odd.to-do':
    'Noch einmal versuchen. Wenn es wieder geschieht, dem Anbieter mitteilen, was unter „Details“ steht.',

  'failure.grant-not-stored.happened':
    'Was {provider} gerade erlaubt hat, konnte nicht gespeichert werden.',
  'failure.grant-not-stored.still-true':
    'Handback hat versucht, es sofort zurückzugeben, kann das aber nicht nachweisen. Vielleicht führt der Anbieter Handback als App mit Zugriff.',
  'failure.grant-not-stored.to-do':
    'Auf der Festplatte Platz schaffen und es noch einmal versuchen. Auch die Seite des Anbieters über Apps mit Zugriff ansehen.',

  'failure.consent-needed.happened': '{host} will vor dem Anmelden etwas fragen.',
  'failure.consent-needed.still-true':
    'Es wurde nichts geändert: Der Zugriff ist so, wie die Liste ihn zeigt.',
  'failure.consent-needed.to-do':
    'Im Browser beim Anbieter anmelden und dort beantworten, was er fragt. Dann hier noch einmal versuchen.',

  'failure.access-ended-there.happened': '{provider} nimmt diesen Zugriff nicht mehr an.',
  'failure.access-ended-there.still-true':
    'Der Zugriff dort ist vorbei: Er wurde dort beendet oder ist abgelaufen. Sonst wurde nichts geändert.',
  'failure.access-ended-there.to-do':
    'Das Konto neu verknüpfen, wenn du es noch willst, oder aus der Liste entfernen.',

  'failure.browser-did-not-open.happened': 'Der Browser konnte nicht geöffnet werden.',
  'failure.browser-did-not-open.still-true':
    'Es wurde nichts geändert: Der Zugriff ist hier wie dort, wie er war.',
  'failure.browser-did-not-open.to-do':
    'Die Adresse steht unter „Details“: kopieren und selbst in einem Browser öffnen.',

  'failure.job-already-sent.happened': 'Die Anfrage wurde schon an den Anbieter gesendet.',
  'failure.job-already-sent.still-true': 'Der Widerruf läuft weiter, bis er bestätigt ist.',
  'failure.job-already-sent.to-do': 'Danach kannst du das Konto neu verknüpfen.',

  'failure.still-alive-there.happened':
    'Der Zugriff von Handback bei {provider} funktioniert noch.',
  'failure.still-alive-there.still-true':
    'Der Zugriff dort ist noch erlaubt; deshalb bleibt die Zeile als „wird widerrufen“ in der Liste.',
  'failure.still-alive-there.to-do':
    'Die Seite des Anbieters öffnen, Handback dort entfernen und zurückkommen. Manche Anbieter brauchen ein paar Minuten.',

  'failure.revocation-open.happened':
    'Der Zugriff dieses Kontos bei {provider} wird gerade beendet.',
  'failure.revocation-open.still-true':
    'Was du eben erlaubt hast, ist damit gespeichert und wird mit beendet.',
  'failure.revocation-open.to-do':
    'Warten, bis in der Zeile „beendet“ steht, dann das Konto neu verknüpfen.',

  'failure.page-unknown.happened': 'Handback kennt diese Seite von {provider} nicht.',
  'failure.page-unknown.still-true':
    'Der Zugriff ist, wie er war: Er besteht, bis du ihn dort beendest.',
  'failure.page-unknown.to-do':
    'In den Kontoeinstellungen des Anbieters nach „Verbundene Apps“ oder „Sicherheit“ suchen.',

  'failure.signing-key-damaged.happened':
    'Der Schlüssel, der die Nachweise unterschreibt, ist beschädigt.',
  'failure.signing-key-damaged.still-true':
    'Alle Nachweise sind erhalten und hier lesbar, und der Zugriff ist, wie er war. Es wurde kein anderer Schlüssel an seiner Stelle erzeugt.',
  'failure.signing-key-damaged.to-do':
    'Wenn es eine frühere Kopie des Datenordners gibt, diese zurücklegen und noch einmal exportieren.',

  'failure.report-not-saved.happened': 'Der Bericht konnte nicht als {path} gespeichert werden.',
  'failure.report-not-saved.still-true':
    'Alle Nachweise sind erhalten, und der Zugriff ist, wie er war. Eine Datei, die vorher dort war, ist unverändert.',
  'failure.report-not-saved.to-do':
    'Einen anderen Ordner wählen oder Platz schaffen und es noch einmal versuchen.',

  'failure.internal.happened': 'In Handback ist etwas schiefgegangen.',
  'failure.internal.still-true':
    'Was vorher gespeichert war, ist weiterhin gespeichert: Kein Konto und kein Widerruf ging verloren.',
  'failure.internal.to-do': 'Noch einmal versuchen. Wenn es wieder geschieht, melde es bitte.',
} satisfies Record<keyof typeof english, string>
