import type { interfaceWords as english } from '../en/interface.ts'

/** Jedes Wort des Fensters, das nicht von einem Anbieter, Fehler oder Schritt eines Widerrufs handelt. */
export const interfaceWords = {
  'ui.product': 'Handback',
  'ui.window-title': '{page} – Handback',
  'ui.page.accounts': 'Konten',
  'ui.page.activity': 'Verlauf',
  'ui.page.settings': 'Einstellungen',
  'ui.navigation': 'Seiten',
  'ui.banners': 'Hinweise zu diesem Fenster',
  'ui.count': '{count, number}',
  'ui.page.activity.aloud':
    '{count, plural, one {Verlauf, # Widerruf wartet} other {Verlauf, # Widerrufe warten}}',
  'ui.moment': '{day, select, today {Heute} other {{at, date, medium}}}, {at, time, short}',
  'ui.loading': 'Einen Moment…',
  /** Ein Name oder Text, den wir nicht zu übersetzen haben. */
  'ui.text': '{text}',
  /** Zwischen den Angaben einer Zeile. */
  'ui.facts-between': ' · ',
  'ui.no-words':
    'Etwas hat sich geändert, wofür dieses Fenster keine Worte hat. Unter „Details“ steht, was es ist.',

  'ui.cancel': 'Abbrechen',
  'ui.close': 'Schließen',
  'ui.save': 'Speichern',
  'ui.back': 'Zurück',
  'ui.continue': 'Weiter',
  'ui.copy': 'Kopieren',
  'ui.copy-this': '{text} kopieren',
  'ui.copy-answer': 'Antwort kopieren',
  'ui.copied': 'Kopiert.',
  'ui.undo': 'Rückgängig',
  /** Read aloud after what can be undone. */
  'ui.undo.how': '{keys} nimmt es zurück.',
  'ui.try-again': 'Erneut versuchen',
  'ui.details': 'Details',
  'ui.details-of': 'Details zu: {about}',
  'ui.raw-answer': 'Die Antwort, wie sie kam',
  'ui.notices': 'Meldungen',
  'ui.close-notice': 'Diese Meldung schließen',
  'ui.failure': 'Das ging nicht',
  'ui.failure.still-true': 'Was weiterhin gilt',
  'ui.failure.to-do': 'Was zu tun ist',

  'ui.development-window':
    'Entwicklungsfenster: Es läuft in einer Browserseite auf dem Electron-Ersatz. Bewahre keine echten Konten darin auf.',
  'ui.offline':
    '{count, plural, =0 {Du bist offline. Abmelden und Zugriff widerrufen geht trotzdem; was du anforderst, wird gespeichert und gesendet, sobald du wieder online bist.} one {Du bist offline. # Widerruf ist gespeichert; was sich senden lässt, wird gesendet, sobald du wieder online bist. Bis dahin funktioniert der Zugriff vielleicht noch.} other {Du bist offline. # Widerrufe sind gespeichert; was sich senden lässt, wird gesendet, sobald du wieder online bist. Bis dahin funktioniert der Zugriff vielleicht noch.}}',

  'ui.accounts': 'Konten',
  'ui.row': '{name}, {provider}',
  'ui.provider-at': '{provider}\u00a0· {host}',
  'ui.lamps-aloud': '{name}. {here}. {there}.',
  'ui.row.state': '{here}. {there}.',
  'ui.accounts-changed':
    '{count, plural, one {# Konto hat sich geändert.} other {# Konten haben sich geändert.}}',
  'ui.search': 'Konten suchen',
  'ui.search.short': 'Suchen',
  'ui.no-results': 'Kein Konto passt zu „{typed}“.',
  'ui.link-account': 'Konto verknüpfen',
  'ui.logged-out': 'Hier von {name} abgemeldet. {provider} erlaubt weiterhin Zugriff.',

  'ui.action.log-out': 'Abmelden',
  'ui.action.log-out.for': '{name} bei {provider} abmelden',
  'ui.action.log-in': 'Anmelden',
  'ui.action.log-in.for': '{name} bei {provider} anmelden',
  'ui.action.revoke': 'Zugriff widerrufen',
  'ui.action.revoke.for': 'Zugriff widerrufen für {name} bei {provider}',
  'ui.action.link-again': 'Neu verknüpfen',
  'ui.action.link-again.for': 'Neu verknüpfen: {name} bei {provider}',
  'ui.action.try-now': 'Jetzt versuchen',
  'ui.action.try-now.for': 'Jetzt versuchen, den Zugriff für {name} bei {provider} zu widerrufen',
  'ui.action.open-manage-page': 'Seite von {provider} öffnen',
  'ui.action.open-manage-page.for':
    'Seite von {provider} öffnen, um den Zugriff für {name} zu beenden',
  'ui.action.closed-by-you': 'Ich habe ihn entfernt',
  'ui.removed.title': 'Hast du Handbacks Zugriff für {name} bei {provider} entfernt?',
  'ui.removed.what':
    'Handback sieht noch einmal nach, wo {provider} es zulässt. Widerspricht nichts, werden die Schlüssel hier vernichtet, und die Zeile sagt „von dir beendet“.',
  'ui.removed.else':
    'Steht Handback noch auf der Seite von {provider}, bleibt der Zugriff dort erlaubt und lässt sich von hier aus nicht mehr beenden.',
  'ui.removed.not-yet': 'Noch nicht',
  'ui.removed.do': 'Ja, ist entfernt',
  'ui.action.closed-by-you.for': 'Ich habe ihn entfernt: Zugriff für {name} bei {provider}',
  'ui.action.remove-from-list': 'Aus der Liste entfernen',
  'ui.action.remove-from-list.for': 'Aus der Liste entfernen: {name} bei {provider}',
  'ui.action.remove-anyway': 'Trotzdem entfernen…',
  'ui.action.remove-anyway.for':
    'Trotzdem entfernen: {name} bei {provider}, wo der Zugriff vielleicht noch erlaubt ist',
  'ui.remove.title': '{name} entfernen, ohne dass der Zugriff beendet ist?',
  'ui.remove.here': 'Die Zeile verschwindet. Nichts erinnert dich hier noch an diesen Zugriff.',
  'ui.remove.there':
    'Der Zugriff ist dort vielleicht noch erlaubt. Nur du kannst ihn beenden, auf der Seite von {provider}.',
  'ui.remove.do': 'Trotzdem entfernen',

  'ui.empty.title': 'Hier abmelden. Dort den Zugriff beenden. Wissen, dass er beendet ist.',
  'ui.empty.lead':
    'Jedes Konto hat zwei Lampen: eine für diesen Computer, eine für den Anbieter. Drei Aktionen, drei verschiedene Dinge.',
  'ui.empty.log-out': 'Abmelden',
  'ui.empty.log-out.does':
    'Beendet deine Sitzung hier sofort, auch offline. Der Anbieter erfährt nichts, und die Berechtigung von Handback bleibt dort bestehen.',
  'ui.empty.log-out.here': 'Hier: abgemeldet',
  'ui.empty.log-out.there': 'Dort: weiterhin erlaubt',
  'ui.empty.revoke': 'Zugriff widerrufen',
  'ui.empty.revoke.does':
    'Bittet außerdem den Anbieter, die Berechtigung von Handback zu löschen, und wiederholt das, bis es bestätigt ist.',
  'ui.empty.revoke.here': 'Hier: abgemeldet',
  'ui.empty.revoke.there': 'Dort: beendet und geprüft',
  'ui.empty.sign-out': 'Beim Anbieter selbst abmelden',
  'ui.empty.sign-out.does':
    'Die Sitzung deines Browsers. Keine App kann sie für dich beenden; Handback öffnet die richtige Seite.',
  'ui.empty.sign-out.here': 'Hier: unverändert',
  'ui.empty.sign-out.there': 'Dort: unverändert',
  'ui.empty.start': 'Erstes Konto verknüpfen',

  'ui.details-for': 'Details zu {name}',
  'ui.close-details': 'Details schließen',
  'ui.rename.for': '{name} umbenennen',
  'ui.rename.label': 'Dein Name dafür',
  'ui.rename.hint': 'Lass das Feld leer, um den Namen des Anbieters zu verwenden.',
  'ui.who': 'Wer',
  'ui.who.hidden': 'Verborgen, solange du hier abgemeldet bist.',
  'ui.who.name': 'Name',
  'ui.who.username': 'Benutzername',
  'ui.who.email': 'E-Mail',
  'ui.who.subject': 'Konto-ID dort',
  'ui.permissions': 'Handback darf',
  'ui.permissions.ended': 'Handback durfte, bevor der Zugriff endete',
  'ui.access': 'Zugriff',
  'ui.linked': 'Verknüpft seit',
  'ui.revocable': 'Von hier aus widerrufbar',
  'ui.also-affected': 'Auch betroffen',
  'ui.not-affected': 'Nicht betroffen',
  'ui.here': 'Hier',
  'ui.at-provider': 'Bei {provider}',
  'ui.check': 'Zugriff prüfen',
  'ui.checking': 'Wird geprüft…',
  'ui.check.for': 'Zugriff prüfen: {name} bei {provider}',
  'ui.other-apps': 'Andere Apps mit Zugriff bei {provider}',
  'ui.sign-out-there': '{provider} öffnen, um dich abzumelden',
  'ui.open-page': 'Seite von {provider} öffnen',
  'ui.timeline': 'Was geschah',
  'ui.timeline.none': 'Bisher nichts.',

  'ui.delete': 'Löschen, ohne zu widerrufen…',
  'ui.delete.for': 'Löschen, ohne zu widerrufen: {name} bei {provider}',
  'ui.delete.title': '{name} löschen, ohne zu widerrufen?',
  'ui.delete.here':
    'Die Tokens werden hier vernichtet. Das lässt sich nicht rückgängig machen. Die Zeile bleibt, als nicht widerrufen gekennzeichnet, bis du sie entfernst.',
  'ui.delete.there':
    '{provider} wird nicht gefragt. Die Berechtigung bleibt dort bestehen, und Handback kann sie nicht mehr für dich widerrufen.',
  'ui.delete.instead':
    'Das ist der letzte Ausweg. Wenn es geht, widerrufe stattdessen den Zugriff, oder beende ihn auf der Seite des Anbieters.',
  'ui.delete.do': 'Löschen, ohne zu widerrufen',

  'ui.revoke.title': 'Zugriff von Handback auf {name} bei {provider} widerrufen?',
  'ui.revoke.title.unnamed': 'Zugriff von Handback auf dein {name} widerrufen?',
  'ui.revoke.begin': 'Widerruf beginnen',
  'ui.revoke.undo':
    'Bis die erste Anfrage gesendet ist, lässt es sich im Verlauf abbrechen. Danach bringt nur erneutes Verknüpfen den Zugriff zurück.',
  'ui.revoke.undo.by-hand':
    'Bis du ihn dort entfernt hast, lässt es sich im Verlauf abbrechen. Danach bringt nur erneutes Verknüpfen den Zugriff zurück.',
  'ui.revoke.log-out-instead': 'Stattdessen abmelden',
  'ui.revoke.only-here':
    'Willst du es nur hier nicht mehr verwenden? Dann melde dich stattdessen ab.',
  'ui.revoke.offline':
    'Du bist offline. Der Auftrag wird jetzt gespeichert und gesendet, sobald du wieder online bist. Bis dahin funktioniert der Zugriff bei {provider} vielleicht noch.',

  'ui.link.title': 'Ein Konto bei {server} verknüpfen',
  'ui.link.known': 'Server, die du verwendet hast',
  'ui.link.address': 'Adresse des Anbieters',
  'ui.link.address.hint':
    'Gib die Adresse eines Anbieters ein, der OpenID Connect spricht, oder einen Namen aus der Liste unten.',
  'ui.link.address.example': 'login.example.org',
  'ui.link.address.of': 'Die Adresse deines {name}-Servers.',
  'ui.link.gallery': 'Anbieter nach Namen',
  'ui.link.gallery.nothing': 'Nichts zu registrieren',
  'ui.link.gallery.address': 'Nichts zu registrieren: nur die Adresse des Servers eingeben',
  'ui.link.gallery.own-app': 'Du musst zuerst eine Entwickler-App registrieren (etwa 10 Minuten)',
  'ui.link.gallery.cannot': 'Lassen sich mit einer App auf deinem Computer nicht verknüpfen',
  'ui.link.gallery.none':
    'Kein Anbieter dieses Namens steht in der Liste. „Weiter“ versucht es als Adresse.',
  'ui.link.notes': 'Gut zu wissen',
  'ui.link.confidence.secondary':
    'Was Handback über {server} weiß, stammt aus zweiter Hand und kann veraltet sein.',
  'ui.link.confidence.memory':
    'Was Handback über {server} weiß, stammt aus dem Gedächtnis und ist ungeprüft.',
  'ui.app.console': 'Entwicklerseite von {server} öffnen',
  'ui.link.trust-hosts': 'Diesen Adressen vertrauen und weiter',
  'ui.link.looking': 'Es wird nachgesehen, was dort ist…',
  'ui.link.permissions': 'Handback darf dann',
  'ui.link.advanced': 'Erweitert: Adressen dieses Servers',
  'ui.app.redirect': 'Rückadresse',
  'ui.app.redirect.any-port': 'Beliebiger Port auf diesem Computer (die meisten Anbieter)',
  'ui.app.redirect.fixed-ports': 'Feste Ports, für Anbieter, die Adressen genau vergleichen',
  'ui.app.register':
    '{count, plural, one {Trage diese Rückadresse dort ein} other {Trage jede dieser Rückadressen dort ein}}',
  'ui.app.copy-all': 'Alle kopieren',
  'ui.app.file': 'Aus einer Datei ausfüllen…',
  'ui.app.file.hint': 'Bei {server} lässt sich der Client als JSON-Datei herunterladen.',
  'ui.app.file.not-json':
    'Diese Datei ist kein JSON. Wähle die, die du von {server} heruntergeladen hast.',
  'ui.app.file.no-client':
    'In dieser Datei steht keine Client-ID, wo {server} sie ablegt. Lade sie von der Seite der App noch einmal herunter.',
  'ui.app.client-id': 'Client-ID',
  'ui.app.secret': 'Client-Secret',
  'ui.app.secret.optional':
    'Nur wenn du vom Anbieter eines bekommen hast. Es wird versiegelt aufbewahrt.',
  'ui.app.secret.needed': 'Dieser Anbieter gibt zur App eines dazu. Es wird versiegelt aufbewahrt.',
  'ui.app.method': 'Wie das Secret gesendet wird',
  'ui.app.method.client_secret_basic': 'Im Header (üblich)',
  'ui.app.method.client_secret_post': 'Im Inhalt der Anfrage',
  'ui.app.method.basic-unencoded': 'Im Header, ohne Prozentkodierung (einige alte Server)',
  'ui.endpoints.why':
    'Durch Nachfragen beim Server gefunden. Ändere eine nur, wenn du weißt, dass sie falsch ist.',
  'ui.endpoint.authorizationEndpoint': 'Wo du Zugriff erlaubst (authorization)',
  'ui.endpoint.tokenEndpoint': 'Wo Zugriff ausgestellt wird (token)',
  'ui.endpoint.revocationEndpoint': 'Wo Zugriff widerrufen wird (revocation)',
  'ui.endpoint.introspectionEndpoint': 'Wo Zugriff geprüft wird (introspection)',
  'ui.endpoint.userinfoEndpoint': 'Wo dein Profil gelesen wird (user info)',
  'ui.endpoint.jwksUri': 'Wo die Signaturschlüssel liegen (JWKS)',
  'ui.edit-server.title': 'Adressen des Servers ändern',

  'ui.log-in.title': '{name} bei {provider} anmelden',
  'ui.link-again.title': '{name} bei {provider} neu verknüpfen?',
  'ui.link-again.promise':
    'Dabei entsteht bei {provider} eine Berechtigung, die es jetzt nicht gibt. Du erlaubst sie in deinem Browser.',
  'ui.sign-in.preparing': 'Wird vorbereitet…',
  'ui.sign-in.ending-old': 'Zuerst wird die alte Verknüpfung beendet',
  'ui.sign-in.ending-old.why':
    'Deine frühere Berechtigung bei {provider} wird noch beendet, und die neue würde mit ihr enden. Sobald das erledigt ist, öffnet sich dein Browser noch einmal. Wenn du abbrichst, wird sie trotzdem weiter beendet.',
  'ui.sign-in.finishing': 'Die Antwort wird geprüft…',
  'ui.sign-in.continue': 'Weiter im Browser',
  'ui.sign-in.link':
    'Melde dich dort bei {provider} an und erlaube den Zugriff. Dann komm hierher zurück.',
  'ui.sign-in.log-in':
    '{provider} fragt dort vielleicht nach deiner Anmeldung. Dann komm hierher zurück.',
  'ui.sign-in.waiting': 'Warten auf die Antwort von {provider}…',
  'ui.sign-in.browser-failed':
    'Dein Browser konnte nicht geöffnet werden. Kopiere die Adresse und öffne sie selbst.',
  'ui.sign-in.copy-address': 'Adresse kopieren',
  'ui.sign-in.address-copied':
    'Adresse kopiert. Öffne sie in dem Browser, den du verwenden willst.',
  'ui.sign-in.open-again': 'Noch einmal öffnen',

  'ui.nothing-waiting': 'Nichts wartet',
  'ui.nothing-waiting.more':
    'Wenn du Zugriff widerrufst, steht hier jeder Schritt, bis der Anbieter bestätigt.',
  'ui.pauses': 'Angehaltene Anbieter',
  'ui.pause.try-now': 'Jetzt versuchen: {provider}',
  'ui.jobs.open': 'Im Gange',
  'ui.jobs.closed': 'Abgeschlossen',
  'ui.jobs.older': 'Ältere zeigen',
  'ui.job': 'Zugriff für {name} bei {provider} widerrufen',
  'ui.job.asked':
    'Angefordert {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr',
  'ui.job.closed':
    'abgeschlossen {day, select, today {heute} other {am {at, date, medium}}} um {at, time, short} Uhr',
  'ui.job.unsent': 'nichts gesendet',
  'ui.job.tries': '{count, plural, one {# Versuch} other {# Versuche}}',
  'ui.job.cancel': 'Abbrechen',
  'ui.job.cancel.for': 'Widerruf des Zugriffs für {name} bei {provider} abbrechen',
  'ui.job.cancelled': 'Abgebrochen. {name} bei {provider} ist wie zuvor.',
  'ui.job.steps': 'Versuche und Prüfungen',
  'ui.job.steps.for': 'Versuche und Prüfungen: {job}',
  'ui.way-out.manage-page': 'Seite von {provider} öffnen',
  'ui.way-out.edit-server': 'Adressen ändern…',
  'ui.way-out.restore-keychain': 'Schlüsselbund noch einmal versuchen',
  'ui.way-out.link-again': 'Neu verknüpfen',

  'ui.vault.choose': 'Passphrase wählen…',
  'ui.vault.unlock': 'Entsperren…',
  'ui.passphrase': 'Passphrase',
  'ui.passphrase.choose': 'Passphrase wählen',
  'ui.passphrase.choose.why':
    'Sie versiegelt deine Tokens und Geheimnisse auf diesem Computer. Handback fragt nach jedem Start danach. Niemand kann sie für dich wiederherstellen.',
  'ui.passphrase.unlock': 'Geheimnisse entsperren',
  'ui.passphrase.unlock.why':
    'Bis dahin kannst du nachsehen, dich abmelden und Widerrufe anfordern; sie werden nach dem Entsperren gesendet.',
  'ui.passphrase.hint':
    'Mindestens 10 Zeichen. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.',
  'ui.passphrase.repeat': 'Passphrase wiederholen',
  'ui.passphrase.use': 'Diese Passphrase verwenden',
  'ui.passphrase.empty': 'Gib deine Passphrase ein.',
  'ui.passphrase.too-short': 'Verwende mindestens 10 Zeichen.',
  'ui.passphrase.different': 'Die beiden Passphrasen sind nicht gleich.',

  'ui.settings.look': 'Erscheinungsbild',
  'ui.settings.theme': 'Farben',
  'ui.settings.theme.system': 'Wie im System',
  'ui.settings.theme.light': 'Hell',
  'ui.settings.theme.dark': 'Dunkel',
  'ui.settings.language': 'Sprache',
  'ui.settings.language.system': 'Wie im System',
  // Eine Sprache heißt, wie sie sich selbst nennt, damit sie findet, wer sie braucht.
  'ui.settings.language.en': 'English',
  'ui.settings.language.de': 'Deutsch',
  'ui.settings.secrets': 'Wo Geheimnisse aufbewahrt werden',
  'ui.settings.passphrase.use': 'Passphrase verwenden…',
  'ui.settings.passphrase.change': 'Passphrase ändern…',
  'ui.settings.keychain.use': 'Schlüsselbund des Systems verwenden',
  'ui.settings.data': 'Daten',
  'ui.settings.data.what':
    'Konten, Widerrufe und ihre Nachweise werden in diesem Ordner aufbewahrt.',
  'ui.settings.data.open': 'Ordner öffnen',
  'ui.settings.data.open.for': 'Ordner öffnen: Handbacks Daten',
  'ui.settings.about': 'Über Handback',
  'ui.settings.version': 'Handback {version}',
} satisfies Record<keyof typeof english, string>
