/** Erasing everything, at once or when access has ended; and a forgotten passphrase. */
export const eraseWords = {
  'ui.erase': 'Erase everything',
  'ui.erase.what':
    'Removes from this computer all that Handback keeps: accounts, sealed permissions, notes, the record of proof, settings and logs.',
  'ui.erase.button': 'Erase everything…',
  'ui.erase.title': 'Erase everything?',
  'ui.erase.way': 'What about access at the providers?',
  'ui.erase.way.ending': 'End access first, then erase',
  'ui.erase.way.now': 'Erase now without ending access',
  'ui.erase.ending.what':
    'Access to {count, plural, one {# account} other {# accounts}} is ended first. Everything is erased by itself when the last one has ended, and not before. You can go on using Handback, close it, and call the erasing off until then.',
  'ui.erase.ending.none': 'No account here has access that could be ended.',
  'ui.erase.ending.do':
    '{count, plural, =0 {Erase everything} one {End access to # account, then erase} other {End access to # accounts, then erase}}',
  'ui.erase.now.stays':
    'The providers are not told. Access stays allowed there, and nobody can end it from here afterwards: {providers}.',
  'ui.erase.now.stays.none': 'No account has access left at a provider.',
  'ui.erase.now.waiting':
    '{count, plural, one {# revocation that waits is} other {# revocations that wait are}} given up and never sent.',
  'ui.erase.now.word': 'erase',
  'ui.erase.now.type': 'To erase now, type: {word}',
  'ui.erase.now.type.wrong': 'Type “{word}” to go on.',
  'ui.erase.now.do': 'Erase now',
  'ui.erase.report':
    'The record of proof is erased too. Save it first, if you may need to show that access was ended.',
  'ui.erase.notes':
    '{count, plural, one {# note about an account goes, too.} other {# notes about accounts go, too.}} Handback has no access there that it could end.',
  'ui.erase.keychain':
    'The system’s keychain may keep an entry named Handback. It opens nothing any more.',
  'ui.erase.under-way': 'Handback erases everything when access has ended.',
  'ui.erase.under-way.ending':
    '{ending, plural, =0 {Every revocation has ended.} one {# revocation is still open.} other {# revocations are still open.}}{needsYou, plural, =0 {} one { # needs you.} other { # need you.}}',
  'ui.erase.under-way.not-asked':
    '{count, plural, one {# account was kept, or linked since: end its access, or call the erasing off.} other {# accounts were kept, or linked since: end their access, or call the erasing off.}}',
  'ui.erase.show': 'Show them',
  'ui.erase.show.for': 'Show them: the revocations that the erasing waits for',
  'ui.erase.call-off': 'Don’t erase',
  'ui.erase.called-off': 'Nothing will be erased. Access that is being ended goes on being ended.',
  'ui.erase.done': 'Everything was erased. Handback starts afresh.',

  'ui.forgotten.button': 'Forgotten?',
  'ui.forgotten.title': 'Passphrase forgotten',
  'ui.forgotten.lost':
    'Nobody can bring a passphrase back, and without it the sealed permissions can’t be opened. So Handback can’t end access for you any more; only the providers’ own pages can.',
  'ui.forgotten.known':
    'Everything else is still known: which accounts there are, and where to go.',
  'ui.forgotten.visit': 'Where access may still be allowed',
  'ui.forgotten.visit.none': 'No account here has access left at a provider.',
  'ui.forgotten.no-page':
    'Handback knows no page for this. Look for “connected apps” in your settings at {provider}.',
  'ui.forgotten.again': 'Try again',
  'ui.forgotten.anew': 'Start anew',
  'ui.forgotten.anew.what':
    'Set the data aside, if you may still remember: it stays beside the new data, and becomes the data again when its folder is renamed back to “data” while Handback is closed.',
  'ui.forgotten.aside': 'Set the data aside and start anew…',
  'ui.forgotten.aside.sure.title': 'Set the data aside and start anew?',
  'ui.forgotten.aside.sure': 'Yes, start anew',
  'ui.forgotten.aside.sure.what':
    'The list will be empty. Revocations that wait in the old data are not sent while it is set aside.',
  'ui.forgotten.aside.done': 'The old data was set aside in Handback’s folder.',
} as const
