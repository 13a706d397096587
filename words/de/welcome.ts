import type { welcomeWords as english } from '../en/welcome.ts'

/** Der erste Start, „Wie Handback funktioniert“ und Seiten, auf denen nichts steht. */
export const welcomeWords = {
  'command.how-it-works': 'Wie Handback funktioniert',
  'ui.how.title': 'Wie Handback funktioniert',
  'ui.how.kept': 'Wo deine Geheimnisse liegen',
  'ui.how.covers': 'Was Handback umfasst',
  'ui.how.covers.what':
    'Den Zugriff, den du Handback auf diesem Computer gibst, und einzelne Tokens, die du übergibst.',
  'ui.how.covers-not': 'Was es nicht kann',
  'ui.how.covers-not.what':
    'Die Anmeldung deines Browsers beenden oder den Zugriff anderer Apps. Dafür öffnet es die Seite des Anbieters.',
  'ui.start.gallery': 'Nichts zu registrieren: Wähle, wo dein Konto ist',
  'ui.start.gallery.for': 'Ein Konto bei {provider} verknüpfen',
  'ui.all-ended':
    '{count, plural, one {Hier ist nichts mehr zu tun. In der Zeile steht, wie es endete; was geschah, bleibt lesbar, bis du sie entfernst.} other {Hier ist nichts mehr zu tun. In jeder Zeile steht, wie es endete; was geschah, bleibt lesbar, bis du sie entfernst.}}',
  'ui.all-ended.remove':
    '{count, plural, one {Aus der Liste entfernen} other {Alle # aus der Liste entfernen}}',
  'ui.all-ended.remove.for':
    '{count, plural, one {Aus der Liste entfernen} other {Alle # aus der Liste entfernen}}{count, plural, one {: {name}} other {}}',
  'ui.search.clear': 'Alle Konten zeigen',
} satisfies Readonly<Record<keyof typeof english, string>>
