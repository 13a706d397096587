import type { ownAppWords as english } from '../en/own-app.ts'

/** Eine Entwickler-App für Handback anlegen, Schritt für Schritt, und ihr Test. */
export const ownAppWords = {
  'own-app.first':
    'Du musst zuerst eine Entwickler-App bei {server} registrieren (etwa 10 Minuten)',
  'own-app.first.why':
    '{server} lässt keine App ein, die es nicht kennt. Du registrierst dort einmal eine eigene; sie gehört danach dir.',
  'own-app.first.no-console':
    'Frage, wer {server} betreibt, oder sieh in den Einstellungen dort unter „Anwendungen“ oder „Clients“ nach. Wähle den Typ für Programme auf einem Computer, oft „native“, „desktop“ oder „public“ genannt.',
  'own-app.first.choose': 'Was du dort wählst',
  'own-app.steps': 'Schritte zum Registrieren einer App',
  'own-app.step.register': 'Registrieren',
  'own-app.step.address': 'Rückadresse',
  'own-app.step.client': 'Client-ID',
  'own-app.step.test': 'Testen und verknüpfen',
  'own-app.step.aloud': 'Schritt {step, number} von 4: {name}',
  'own-app.address.why':
    'Nachdem du zugestimmt hast, schickt {server} deinen Browser zurück zu diesem Computer. Das geht nur an eine Adresse, die bei der App eingetragen ist. Trage sie genau so ein, wie sie hier steht.',
  'own-app.scopes': 'Berechtigungen, die du dort ankreuzt',
  'own-app.scopes.maybe': 'Falls die Seite nach Berechtigungen (Scopes) fragt, genügen diese',
  'own-app.scopes.none': 'Du musst dort keine Berechtigung ankreuzen.',
  'own-app.client': 'Gib ein, was {server} zur App zeigt',
  'own-app.secret.kept':
    'Das vorhin eingegebene Secret ist noch da. Bleibt das Feld leer, wird es verwendet.',
  'own-app.test': 'App testen',
  'own-app.test.again': 'Noch einmal testen',
  'own-app.test.why':
    'Handback fragt {server} nach dieser Client-ID und Adresse, soweit das vor dem Anmelden geht. Dabei entsteht nichts, und du kannst auch ohne Test verknüpfen.',
  'own-app.test.running': '{server} wird gefragt…',
  'own-app.test.results': 'Was der Test gezeigt hat',
  'own-app.test.change.client': 'Client-ID oder Secret ändern',
  'own-app.test.change.address': 'Zurück zur Rückadresse',
  'own-app.verdict.right': '{step, select, client {App-Daten} other {Rückadresse}}: richtig',
  'own-app.verdict.wrong': '{step, select, client {App-Daten} other {Rückadresse}}: falsch',
  'own-app.verdict.untold': '{step, select, client {App-Daten} other {Rückadresse}}: nicht bekannt',
  'ui.app.method.none': 'Gar nicht: die App hat keines',
  'own-app.correct': 'App-Daten ändern…',
  'own-app.correct.for': 'App-Daten ändern: die bei {provider} registrierte App',
  'own-app.correct.title': 'App-Daten oder Adressen ändern',
  'own-app.correct.keeps':
    'Was dort erlaubt wurde, gehört zu dieser Client-ID; deshalb bleibt sie. Was wartet, geht weiter, sobald du speicherst.',
  'own-app.other.why':
    'Gibt es die App nicht mehr, verknüpfe über eine andere. Neue Berechtigungen bekommt dann jene; was diese noch hat, bleibt hier, bis du es beendest.',
  'own-app.other': 'Über eine andere App verknüpfen…',
  'own-app.instead': 'Eigene App verwenden',
  'own-app.to-do.not-yours':
    'Diese App hast du nicht selbst registriert, also gibt es an ihr nichts zu berichtigen. Verknüpfe stattdessen über eine eigene App oder versuche es später noch einmal.',
  'own-app.page-errors': 'Wenn die Seite von {server} einen Fehler zeigt',

  'own-app.through-distribution':
    'Nichts zu registrieren: Diese Ausgabe von Handback bringt eine eigene App bei {server} mit.',
  'own-app.through-distribution.mark': 'über die App dieser Ausgabe',

  'own-app.found.client-known': '{provider} kennt diese Client-ID.',
  'own-app.found.secret-right': '{provider} kennt diese Client-ID, und das Secret ist richtig.',
  'own-app.found.client-refused':
    '{provider} kennt diese Client-ID nicht oder verlangt ein Secret dazu.',
  'own-app.to-do.client-refused':
    'Vergleiche die Client-ID Zeichen für Zeichen mit der Seite der App dort. Zeigt die Seite ein Secret, gib auch dieses ein.',
  'own-app.found.client-unknown': '{provider} kennt diese Client-ID nicht.',
  'own-app.to-do.client-unknown':
    'Vergleiche sie Zeichen für Zeichen mit der Seite der App dort. Auch eine dort gelöschte Client-ID ist nicht mehr bekannt.',
  'own-app.found.secret-refused': '{provider} nimmt diese Client-ID mit diesem Secret nicht an.',
  'own-app.to-do.secret-refused':
    'Kopiere beides noch einmal von der Seite der App. Wurde dort ein neues Secret erzeugt, gilt das alte vielleicht nicht mehr.',
  'own-app.found.secret-sent-wrongly':
    'Das Secret ist richtig, aber {provider} will es {method, select, client_secret_basic {im Header} other {im Inhalt der Anfrage}}.',
  'own-app.to-do.secret-sent-wrongly': 'Wähle das unter „Wie das Secret gesendet wird“.',
  'own-app.found.secret-missing':
    '{provider} verlangt zu dieser Client-ID ein Secret, und hier ist keines.',
  'own-app.to-do.secret-missing': 'Kopiere es von der Seite der App und gib es ein.',
  'own-app.found.secret-unwanted': '{provider} kennt diese Client-ID und will kein Secret dazu.',
  'own-app.to-do.secret-unwanted':
    'Wähle „Gar nicht“ unter „Wie das Secret gesendet wird“: Eine App dieses Typs weist sich allein mit der Client-ID aus.',
  'own-app.found.wrong-type':
    '{provider} sagt, dass eine App dieses Typs niemanden so anmelden darf.',
  'own-app.to-do.wrong-type':
    'Registriere eine App vom Typ für Programme auf einem Computer, oft „native“, „desktop“ oder „public“ genannt, und gib ihre Client-ID ein.',
  'own-app.found.client-untold':
    'Die Antwort von {provider} zeigt nicht, ob die Client-ID richtig ist. Das Anmelden wird es zeigen.',
  'own-app.found.client-not-asked':
    'Handback kennt keinen sicheren Weg, {provider} vor dem Anmelden nach einer App zu fragen. Das Anmelden wird es zeigen.',
  'own-app.found.redirect-known': '{provider} kennt die Rückadresse {address}.',
  'own-app.found.redirect-refused': '{provider} kennt die Rückadresse {address} nicht.',
  'own-app.to-do.redirect-refused': 'Trage genau diese Adresse bei der App dort ein.',
  'own-app.found.redirect-needs-ports':
    '{provider} kennt die Rückadresse nur ohne Port, und ohne Port kommt Handback nicht aus.',
  'own-app.to-do.redirect-needs-ports':
    'Wähle feste Ports und trage jede der Adressen ein, die dann gezeigt werden.',
  'own-app.found.redirect-untold':
    'Die Rückadresse ließ sich nicht testen; dein Browser wird es zeigen.',
  'own-app.found.redirect-not-asked':
    'Die Rückadresse ließ sich nicht testen; dein Browser wird es zeigen.',

  'failure.client-secret-missing.happened': '{host} nimmt diese Client-ID ohne Secret nicht an.',
  'failure.client-secret-missing.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-secret-missing.to-do':
    'Sieh auf der Seite der App dort nach: Zeigt sie ein Secret, gib es ein; wenn nicht, vergleiche die Client-ID Zeichen für Zeichen.',
  'failure.client-secret-unwanted.happened':
    '{host} will zu dieser Client-ID kein Secret, und es wurde eines gesendet.',
  'failure.client-secret-unwanted.still-true':
    'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-secret-unwanted.to-do':
    'Wähle „Gar nicht“ unter „Wie das Secret gesendet wird“: Eine App dieses Typs weist sich allein mit der Client-ID aus.',
  'failure.client-wrong-type.happened':
    '{host} sagt, dass eine App dieses Typs niemanden so anmelden darf.',
  'failure.client-wrong-type.still-true': 'Es wurde keine Berechtigung angelegt oder geändert.',
  'failure.client-wrong-type.to-do':
    'Registriere eine App vom Typ für Programme auf einem Computer, oft „native“, „desktop“ oder „public“ genannt, und gib ihre Client-ID ein.',
} as const satisfies Record<keyof typeof english, string>
