import type { noteWords as english } from '../en/notes.ts'

/** Konten, die ohne Verknüpfung als Notiz geführt werden. */
export const noteWords = {
  'note.reviewed.never': 'Durchgesehen am {at, date, medium}',
  'note.reviewed.later': 'Durchgesehen am {at, date, medium}, wieder am {due, date, medium}',
  'note.reviewed.due': 'Durchgesehen am {at, date, medium}. Fällig seit {due, date, medium}.',
  'note.not-reviewed.never': 'Noch nicht durchgesehen',
  'note.not-reviewed.later': 'Noch nicht durchgesehen; Erinnerung am {due, date, medium}',
  'note.not-reviewed.due': 'Noch nicht durchgesehen. Fällig seit {due, date, medium}.',

  'menu.file.keep-note': 'Als Notiz behalten…',

  'ui.notes': 'Nur als Notiz',
  'ui.notes.what':
    'Nur aufgeschrieben. Handback hat auf diese Konten keinen Zugriff, also gibt es hier nichts zu beenden.',
  'ui.notes.add': 'Als Notiz behalten…',
  'ui.notes.empty':
    'Ein Konto, das sich nicht verknüpfen lässt? Mit einer Notiz behältst du es im Blick.',
  'ui.notes.none': 'Keine Notiz passt zu „{typed}“.',
  'ui.note.add': 'Ein Konto als Notiz behalten',
  'ui.note.edit': 'Notiz bearbeiten',
  'ui.note.why':
    'Für Konten, die sich nicht verknüpfen lassen oder die du nicht verknüpfen willst. Keine Anmeldung, kein Token: nur was du hier schreibst, und der Weg zu der Seite, auf der du durchsiehst, welche Apps Zugriff haben.',
  'ui.note.provider': 'Anbieter',
  'ui.note.provider.hint': 'Wähle einen aus der Liste oder gib einen beliebigen Namen ein.',
  'ui.note.provider.empty': 'Nenne den Anbieter.',
  'ui.note.account': 'Konto',
  'ui.note.account.hint': 'Dein Name oder deine E-Mail-Adresse dort. Darf leer bleiben.',
  'ui.note.page': 'Seite zum Durchsehen',
  'ui.note.page.hint':
    'Wo {provider} die Apps mit Zugriff auflistet. Eine Adresse, die mit https beginnt.',
  'ui.note.page.hint-unknown':
    'Wo der Anbieter die Apps mit Zugriff auflistet. Eine Adresse, die mit https beginnt.',
  'ui.note.page.wrong': 'Das ist keine https-Adresse. Es wurde nichts gespeichert.',
  'ui.note.remind': 'Ans Durchsehen erinnern',
  'ui.note.remind.never': 'Nie',
  'ui.note.remind.3': 'Alle 3 Monate',
  'ui.note.remind.6': 'Alle 6 Monate',
  'ui.note.remind.12': 'Jedes Jahr',
  'ui.note.remark': 'Bemerkung',
  'ui.note.remark.hint':
    'Nur für dich. Schreib keine Passwörter hinein: Notizen sind nicht versiegelt.',
  'ui.note.reviewed-today': 'Heute durchgesehen',
  'ui.note.name': '{account} bei {provider}',
  'ui.note.reviewed.for': 'Heute durchgesehen: {name}',
  'ui.note.open': 'Seite öffnen',
  'ui.note.open.for': 'Seite öffnen, zum Durchsehen: {name}',
  'ui.note.edit.for': 'Notiz bearbeiten: {name}',
  'ui.note.remove.for': 'Notiz löschen: {name}',
  'ui.note.removed': 'Notiz gelöscht: {name}. Bei {provider} hat sich nichts geändert.',
  'ui.note.reviewed.done': 'Heute durchgesehen: {name}.',
  'ui.note.saved': 'Notiz gespeichert: {name}.',
  'ui.note.instead': 'Als Notiz behalten',
} satisfies Record<keyof typeof english, string>
