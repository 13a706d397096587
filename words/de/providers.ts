import type { providerWords as english } from '../en/providers.ts'

/** Worum Anbieter gebeten werden, und die Seite, die nach dem Anmelden dort erscheint. */
export const providerWords = {
  'scope.openid': 'Wissen, dass du dort ein Konto hast, anhand seiner Nummer',
  'scope.profile': 'Deinen Namen, Benutzernamen und dein Bild sehen',
  'scope.profile-email': 'Deinen Namen, dein Bild und deine E-Mail-Adresse sehen',
  'scope.email': 'Deine E-Mail-Adresse sehen',
  'scope.address': 'Deine Postanschrift sehen',
  'scope.phone': 'Deine Telefonnummer sehen',
  'scope.read-account': 'Dein Konto sehen: Name, Benutzername und Einstellungen',
  'scope.workspace': 'Namen und Webadresse deines Arbeitsbereichs sehen',
  'scope.read': 'Lesen, was du dort lesen kannst',
  'scope.public': 'Sehen, was dort öffentlich ist, und dein öffentliches Profil',
  'scope.default':
    'Nutzen, was der Anbieter jeder App gibt, die du zulässt: weniger bietet er nicht an',
  'scope.full': 'Alles tun, was du dort tun kannst: weniger bietet der Anbieter nicht an',
  'scope.offline_access': 'Diese Berechtigung behalten, bis du sie widerrufst',

  'provider.asked.tokens':
    '{provider} wird gebeten, jedes Token ungültig zu machen, das Handback für dieses Konto hat.',
  'provider.asked.nothing':
    'Bei {provider} kann keine App darum bitten. Nur du kannst den Zugriff beenden, auf der Seite des Anbieters; Handback bringt dich dorthin.',
  'provider.asked.nothing.no-page':
    'Bei {provider} kann keine App darum bitten. Nur du kannst den Zugriff beenden, in den Einstellungen deines Kontos dort, oft unter „verbundene Apps“ oder „Sicherheit“.',
  'provider.also.token':
    '{provider} beendet damit vielleicht auch andere Berechtigungen von Handback für dasselbe Konto.',
  'provider.also.pair':
    '{provider} beendet jede Anmeldung als Ganzes: Der Schlüssel, der den Zugriff erneuert, endet mit.',
  'provider.also.grant':
    '{provider} vergisst, dass du Handback zugelassen hast, und fragt dich bei der nächsten Anmeldung erneut.',
  'provider.also.everywhere':
    '{provider} beendet den Zugriff von Handback auf allen deinen Computern, nicht nur auf diesem, und fragt dich bei der nächsten Anmeldung erneut.',
  'provider.also.everywhere-keys':
    '{provider} beendet den Zugriff von Handback auf allen deinen Computern, nicht nur auf diesem.',
  'provider.also.by-hand':
    'Wird Handback dort entfernt, endet sein Zugriff auf allen deinen Computern.',
  'provider.not.account': 'Dein Konto bei {provider} und andere Apps bleiben, wie sie sind.',
  'provider.not.consent-entry':
    'Dein Konto bei {provider} und andere Apps bleiben, wie sie sind. {provider} führt Handback weiterhin als App, die du einmal zugelassen hast.',
  'provider.not.maybe-listed':
    'Dein Konto bei {provider} und andere Apps bleiben, wie sie sind. Vielleicht führt {provider} Handback weiterhin als App, die du einmal zugelassen hast.',

  'result-page.received.title': 'Zurück zu Handback',
  'result-page.received.text':
    'Hier ist alles erledigt. Handback macht den Rest. Du kannst diese Seite schließen.',
  'result-page.declined.title': 'Zurück zu Handback',
  'result-page.declined.text':
    'Der Anbieter sagt, die Anfrage wurde abgelehnt. Handback zeigt, was du nun tun kannst. Du kannst diese Seite schließen.',
  'result-page.not-expected.title': 'Auf diese Seite wartet nichts',
  'result-page.not-expected.text':
    'Diese Antwort gehört zu keiner laufenden Anmeldung. Geh zurück zu Handback und beginne dort.',
} satisfies Record<keyof typeof english, string>
