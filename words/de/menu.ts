import type { menuWords as english } from '../en/menu.ts'

export const menuWords = {
  'menu.file.move': 'Auf einen anderen Computer umziehen…',
  'menu.app.services': 'Dienste',
  'menu.account': 'Konto',
  'menu.account.none': 'Kein Konto ausgewählt',
  'menu.account.name': '{name} bei {provider}',
  'menu.account.log-in': 'Anmelden',
  'menu.account.log-out': 'Abmelden',
  'menu.account.link-again': 'Neu verknüpfen…',
  'menu.account.check': 'Zugriff prüfen',
  'menu.account.revoke': 'Zugriff widerrufen…',
  'menu.account.details': 'Details',
  'menu.account.rename': 'Umbenennen…',
  'menu.account.labels': 'Etiketten…',
  'menu.account.remove-from-list': 'Aus der Liste entfernen',
  'menu.view.theme.system': 'Erscheinungsbild: wie im System',
  'menu.view.theme.light': 'Erscheinungsbild: hell',
  'menu.view.theme.dark': 'Erscheinungsbild: dunkel',
  'menu.help.shortcuts': 'Tastenkürzel',
  'menu.help.commands': 'Befehle…',
  'menu.help.licences': 'Lizenzen zeigen',
} satisfies Record<keyof typeof english, string>
