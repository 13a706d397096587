import type { diagnosticsWords as english } from '../en/diagnostics.ts'

/** "Diagnose speichern…" und die Absturzberichte. */
export const diagnosticsWords = {
  'menu.help.diagnostics': 'Diagnose speichern…',
  'command.diagnostics': 'Diagnose speichern…',
  'ui.diagnostics.open': 'Diagnose speichern…',
  'ui.diagnostics.title': 'Diagnose speichern',
  'ui.diagnostics.what':
    'Ein Text für eine Fehlermeldung, auf Englisch. Handback sendet ihn nirgendwohin: Lies ihn, dann kopiere oder speichere ihn.',
  'ui.diagnostics.leaves-out':
    'Er enthält Versionen, Einstellungen, Zahlen, Zustände und Codes. Tokens, Passphrasen, Namen, Adressen, Hosts, Ordner und Antworten der Anbieter fehlen darin, ebenso Absturzberichte.',
  'ui.diagnostics.says': 'Das steht in der Datei',
  'ui.diagnostics.saved': 'Gespeichert unter {path}',
  'ui.diagnostics.save.title': 'Diagnose speichern',
  'ui.diagnostics.save.text': 'Text',
  'ui.diagnostics.section': 'Wenn etwas schiefgeht',
  'ui.diagnostics.section.what':
    'Ein Text für eine Fehlermeldung, der öffentlich stehen darf. Du siehst ihn, bevor er gespeichert wird, und nie wird etwas gesendet.',
  'ui.diagnostics.crashes':
    '{count, plural, =0 {Hier liegt kein Absturzbericht.} one {Auf diesem Computer liegt ein Absturzbericht.} other {Auf diesem Computer liegen # Absturzberichte.}} Ein Absturzbericht kann Geheimnisse enthalten: Gib einen nur jemandem, dem du alle deine Konten anvertrauen würdest.',
  'ui.diagnostics.crashes.open': 'Ordner der Absturzberichte öffnen',
  'ui.diagnostics.crashes.delete': 'Absturzberichte löschen',
  'ui.diagnostics.crashes.deleted': 'Absturzberichte gelöscht',
} satisfies Record<keyof typeof english, string>
