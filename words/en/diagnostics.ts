/** "Save diagnostics…" and the crash dumps. */
export const diagnosticsWords = {
  'menu.help.diagnostics': 'Save diagnostics…',
  'command.diagnostics': 'Save diagnostics…',
  'ui.diagnostics.open': 'Save diagnostics…',
  'ui.diagnostics.title': 'Save diagnostics',
  'ui.diagnostics.what':
    'A text for a bug report, in English. Handback sends it nowhere: read it, then copy or save it.',
  'ui.diagnostics.leaves-out':
    'It holds versions, settings, counts, states and codes. Tokens, passphrases, names, addresses, hosts, folders and providers’ answers are left out, and so are crash dumps.',
  'ui.diagnostics.says': 'This is what the file says',
  'ui.diagnostics.saved': 'Saved to {path}',
  'ui.diagnostics.save.title': 'Save diagnostics',
  'ui.diagnostics.save.text': 'Text',
  'ui.diagnostics.section': 'If something goes wrong',
  'ui.diagnostics.section.what':
    'A text for a bug report that is safe to post in public. You see it before it is saved, and nothing is ever sent.',
  'ui.diagnostics.crashes':
    '{count, plural, =0 {No crash dump is kept here.} one {One crash dump is kept on this computer.} other {# crash dumps are kept on this computer.}} A crash dump may hold secrets: give one only to somebody you trust with all your accounts.',
  'ui.diagnostics.crashes.open': 'Open crash folder',
  'ui.diagnostics.crashes.delete': 'Delete crash dumps',
  'ui.diagnostics.crashes.deleted': 'Crash dumps deleted',
} as const
