import type { failureWords as english } from '../en/failures.ts'

/** Jeder Fehler in drei Sätzen: was geschehen ist, was weiterhin gilt, was zu tun ist. */
export const failureWords = {
  'failure.not-found.happened': 'Dieses Konto oder dieser Widerruf steht nicht mehr in der Liste.',
  'failure.not-found.still-true': 'Es wurde nichts geändert.',
  'failure.not-found.to-do': 'Zurück zur Liste gehen und noch einmal nachsehen.',

  'failure.bad-input.happened':
    'Eine Eingabe kann so nicht verwendet werden: {field, select, address {die Adresse} clientId {die Client-ID} clientSecret {das Client-Secret} passphrase {die Passphrase} redirect {die Rückadresse} other {{field}}}.',
  'failure.bad-input.still-true': 'Es wurde nichts geändert.',
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
  'failure.wrong-passphrase.still-true': 'Alles bleibt versiegelt, und nichts ist verloren.',
  'failure.wrong-passphrase.to-do': 'Noch einmal versuchen. Groß- und Kleinschreibung zählt.',

  'failure.passphrase-too-short.happened': 'Die Passphrase ist zu kurz.',
  'failure.passphrase-too-short.still-true': 'Es wurde nichts geändert.',
  'failure.passphrase-too-short.to-do':
    'Mindestens {minimum, number} Zeichen verwenden. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.',

  'failure.keychain-refused.happened':
    'Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen.',
  'failure.keychain-refused.still-true': 'Geheimnisse bleiben so geschützt, wie sie es waren.',
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

  'failure.offline.happened': 'Du bist offline.',
  'failure.offline.still-true':
    'Es wurde nichts gesendet: Der Zugriff beim Anbieter ist, wie er war.',
  'failure.offline.to-do': 'Noch einmal versuchen, sobald die Verbindung wieder da ist.',

  'failure.server-unreachable.happened': '{host} ist nicht zu erreichen.',
  'failure.server-unreachable.still-true': 'Der Zugriff ist dort wie hier, wie er war.',
  'failure.server-unreachable.to-do':
    'Die Adresse und die Verbindung prüfen und es nach einer Weile noch einmal versuchen.',

  'failure.server-not-safe.happened': 'Die Verbindung zu {host} ist nicht sicher.',
  'failure.server-not-safe.still-true': 'Es wurde nichts gesendet.',
  'failure.server-not-safe.to-do':
    'Nicht weitermachen, bevor das Zertifikat des Servers in Ordnung ist. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

  'failure.server-answer-odd.happened':
    '{host} hat eine Antwort gegeben, die Handback nicht versteht.',
  'failure.server-answer-odd.still-true': 'Hier wurde nichts geändert.',
  'failure.server-answer-odd.to-do':
    'Später noch einmal versuchen. Die Antwort steht unter „Details“.',

  'failure.not-an-openid-server.happened': 'Unter {host} wurde kein OpenID-Anbieter gefunden.',
  'failure.not-an-openid-server.still-true': 'Nirgends wurde etwas angelegt.',
  'failure.not-an-openid-server.to-do':
    'Die Adresse prüfen. Oft ist es der Teil vor „/.well-known“ in der Dokumentation des Anbieters.',

  'failure.issuer-mismatch.happened':
    'Der Server unter {host} gibt sich als ein anderer aus: {claimed}.',
  'failure.issuer-mismatch.still-true': 'Es wurde nichts gesendet.',
  'failure.issuer-mismatch.to-do':
    'Wenn du ihm vertraust, genau die Adresse eingeben, die er nennt.',

  'failure.address-not-allowed.happened':
    'Handback nimmt mit dieser Adresse keine Verbindung auf: {address}.',
  'failure.address-not-allowed.still-true': 'Es wurde nichts gesendet.',
  'failure.address-not-allowed.to-do':
    'Eine https-Adresse unter der eigenen Domain des Anbieters verwenden. Einfaches http geht nur für diesen Computer selbst.',

  'failure.other-hosts.happened': '{host} will auch über andere Adressen arbeiten: {others}.',
  'failure.other-hosts.still-true':
    'Dorthin wurde nichts gesendet. Was du bei {host} erlaubst, könnten sie nutzen.',
  'failure.other-hosts.to-do':
    'Nur weitermachen, wenn du weißt, dass sie zu diesem Anbieter gehören. Große Anbieter verwenden oft mehrere Domains.',

  'failure.private-network.happened': '{host} führt in ein privates Netz.',
  'failure.private-network.still-true': 'Dorthin wurde nichts gesendet.',
  'failure.private-network.to-do':
    'Nur weitermachen, wenn es ein eigener Server oder einer deiner Firma ist: Kein Anbieter im Internet liegt dort. Auch die Anmeldeseite eines öffentlichen Netzes kann das verursachen.',

  'failure.not-linkable.happened':
    '{provider} lässt sich mit einer App auf deinem Computer nicht verknüpfen.',
  'failure.not-linkable.still-true':
    'Es wurde nichts angelegt und mit niemandem Kontakt aufgenommen.',
  'failure.not-linkable.to-do':
    'Auf der Seite des Anbieters über verbundene Apps siehst du den Zugriff, den du anderen gegeben hast, und kannst ihn beenden.',
  'failure.registration-refused.happened':
    '{host} hat Handback nicht erlaubt, sich selbst zu registrieren.',
  'failure.registration-refused.still-true': 'Es wurde nichts angelegt.',
  'failure.registration-refused.to-do':
    'Beim Anbieter von Hand eine App registrieren und ihre Client-ID hier eingeben.',

  'failure.client-rejected.happened': '{host} nimmt diese Client-ID oder dieses Secret nicht an.',
  'failure.client-rejected.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-rejected.to-do':
    'Die Client-ID, das Secret und die Art, wie es gesendet wird, mit der App-Seite des Anbieters vergleichen.',

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
  'failure.sign-in-cancelled.still-true': 'Hier wurde nichts gespeichert.',
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

  'failure.consent-needed.happened': '{host} will vor dem Anmelden noch einmal fragen.',
  'failure.consent-needed.still-true': 'Es wurde nichts geändert.',
  'failure.consent-needed.to-do': 'Noch einmal versuchen und die Frage im Browser beantworten.',

  'failure.access-ended-there.happened': '{provider} nimmt diesen Zugriff nicht mehr an.',
  'failure.access-ended-there.still-true':
    'Handback kann dort nicht mehr für dich handeln. Der Zugriff wurde dort beendet oder ist abgelaufen.',
  'failure.access-ended-there.to-do':
    'Das Konto neu verknüpfen, wenn du es noch willst, oder aus der Liste entfernen.',

  'failure.browser-did-not-open.happened': 'Der Browser konnte nicht geöffnet werden.',
  'failure.browser-did-not-open.still-true': 'Es wurde nichts geändert.',
  'failure.browser-did-not-open.to-do': 'Die Adresse kopieren und selbst in einem Browser öffnen.',

  'failure.job-already-sent.happened': 'Die Anfrage wurde schon an den Anbieter gesendet.',
  'failure.job-already-sent.still-true': 'Der Widerruf läuft weiter, bis er bestätigt ist.',
  'failure.job-already-sent.to-do': 'Danach kannst du das Konto neu verknüpfen.',

  'failure.still-alive-there.happened':
    'Der Zugriff von Handback bei {provider} funktioniert noch.',
  'failure.still-alive-there.still-true':
    'Er ist nicht beendet und bleibt deshalb in der Liste als „wird beendet“.',
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
    'Alle Nachweise sind erhalten und hier lesbar. Es wurde kein anderer Schlüssel an seiner Stelle erzeugt.',
  'failure.signing-key-damaged.to-do':
    'Wenn es eine frühere Kopie des Datenordners gibt, diese zurücklegen und noch einmal exportieren.',

  'failure.report-not-saved.happened': 'Der Bericht konnte nicht als {path} gespeichert werden.',
  'failure.report-not-saved.still-true':
    'Alle Nachweise sind erhalten. Eine Datei, die vorher dort war, ist unverändert.',
  'failure.report-not-saved.to-do':
    'Einen anderen Ordner wählen oder Platz schaffen und es noch einmal versuchen.',

  'failure.internal.happened': 'In Handback ist etwas schiefgegangen.',
  'failure.internal.still-true':
    'Was vorher gespeichert war, ist weiterhin gespeichert: Kein Konto und kein Widerruf ging verloren.',
  'failure.internal.to-do': 'Noch einmal versuchen. Wenn es wieder geschieht, melde es bitte.',
} satisfies Record<keyof typeof english, string>
