import type { listWords as english } from '../en/list.ts'

/** Suchen, Ordnen, Auswählen und Beschriften in der Liste der Konten. */
export const listWords = {
  'list.options': 'Sortieren und filtern',
  'list.options.count': 'Sortieren und filtern ({count, number})',
  'list.filter.state': 'Zustand',
  'list.filter.provider': 'Anbieter',
  'list.filter.tag': 'Etikett',
  'list.filter.untagged': 'Ohne Etikett',
  'list.filter.clear': 'Alle zeigen',
  'list.filter.remove': 'Filter „{name}“ aufheben',
  'list.filter.none':
    'Kein Konto passt. {total, plural, one {# Konto ist} other {# Konten sind}} durch den Filter verborgen.',
  'list.filter.none.typed':
    'Kein Konto passt zu „{typed}“ und zugleich zum Filter. {total, plural, one {# Konto ist} other {# Konten sind}} durch beides verborgen.',
  'list.state.logged-in': 'Hier angemeldet',
  'list.state.logged-out': 'Hier abgemeldet, noch erlaubt',
  'list.state.ending': 'Wird widerrufen',
  'list.state.needs-you': 'Braucht deine Hilfe',
  'list.state.ended': 'Beendet',
  'list.state.sign-in-needed': 'Zugriff anderswo beendet',
  'list.sort': 'Sortieren nach',
  'list.sort.linked': 'Älteste Verknüpfung zuerst',
  'list.sort.newest': 'Neueste Verknüpfung zuerst',
  'list.sort.name': 'Name',
  'list.sort.provider': 'Anbieter',
  'list.sort.state': 'Was deine Hilfe braucht, zuerst',
  'list.chosen': '{count, plural, one {# Konto ausgewählt} other {# Konten ausgewählt}}',
  'list.chosen.bar': 'Ausgewählte Konten',
  'list.chosen.hidden':
    '{count, plural, one {# davon ist durch Suche oder Filter verborgen} other {# davon sind durch Suche oder Filter verborgen}}',
  'list.chosen.all': 'Alle {count, number} auswählen',
  'list.chosen.none': 'Auswahl aufheben',
  'list.many.log-out': 'Abmelden ({count, number})',
  'list.many.revoke': 'Zugriff widerrufen… ({count, number})',
  'list.many.try-now': 'Jetzt versuchen ({count, number})',
  'list.many.remove': 'Aus der Liste entfernen ({count, number})',
  'list.many.tag': 'Etiketten…',
  'list.many.logged-out':
    '{count, plural, one {# Konto ist hier abgemeldet. Sein Anbieter erlaubt den Zugriff weiterhin.} other {# Konten sind hier abgemeldet. Ihre Anbieter erlauben den Zugriff weiterhin.}}',
  'list.many.removed':
    '{count, plural, one {# Konto wurde aus der Liste entfernt.} other {# Konten wurden aus der Liste entfernt.}}',
  'list.tags': 'Etiketten',
  'list.tags.title': '{count, plural, one {Etiketten von {name}} other {Etiketten von # Konten}}',
  'list.tags.new': 'Neues Etikett',
  'list.tags.new.hint':
    'Zum Beispiel Arbeit, Zuhause oder Verein. Höchstens {longest, number} Zeichen.',
  'list.tags.add': 'Hinzufügen',
  'list.tags.none': 'Noch keine Etiketten.',
  'list.tags.some': 'bei einigen davon',
} satisfies Readonly<Record<keyof typeof english, string>>
