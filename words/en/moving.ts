/** Moving to another computer, arriving there, and erasing what was left behind. */
export const movingWords = {
  'move.settings.title': 'Another computer',
  'move.settings.away': 'Move your accounts, their record of proof and revocations that wait.',
  'move.settings.away.button': 'Move to another computer…',
  'move.settings.in': 'Did you pack them on another computer? Bring them here.',
  'move.bring.button': 'Bring accounts from another computer…',

  'move.pack.title': 'Move to another computer',
  'move.pack.what':
    'Everything Handback knows goes into one file, sealed with a passphrase of your choice: accounts, the record of proof, and revocations that wait. They go on at the other computer.',
  'move.pack.stops':
    'From then on Handback on this computer sends nothing and logs nobody in. You can take that back until the other computer has started.',
  'move.pack.passphrase': 'Passphrase for the file',
  'move.pack.passphrase.hint':
    'At least 10 characters. You enter it on the other computer; without it nobody can open the file.',
  'move.pack.repeat': 'Repeat the passphrase',
  'move.pack.go': 'Choose where to save it…',
  'move.pack.save.title': 'Save the file for the other computer',
  'move.pack.save.kind': 'Handback archive',
  'move.file-name': 'handback-accounts',
  'move.pack.waiting': 'Requests under way are being finished…',
  'move.pack.writing': 'Sealing the file: {share, number, ::percent}',
  'move.pack.checking': 'Checking the file…',

  'move.away.title': 'Your accounts are packed',
  'move.away.since':
    'Since {day, select, today {} other {{at, date, ::yMMMd}, }}{at, time, short}, Handback on this computer sends nothing and logs nobody in.',
  'move.away.unfinished':
    'Packing was interrupted, so the file may not be whole. Nothing is lost: take it back and pack again, or go on if the other computer can open it.',
  'move.away.what':
    '{accounts, plural, one {# account} other {# accounts}}, and {waiting, plural, =0 {no revocation that waits} one {# revocation that waits} other {# revocations that wait}}.',
  'move.away.file': 'The file',
  'move.away.next': 'On the other computer',
  'move.away.step-1': 'Start Handback there and choose “Bring accounts from another computer…”.',
  'move.away.step-2': 'It opens the file with the passphrase and shows a code. Type it here.',
  'move.away.step-3': 'Type the answer there. Then your accounts go on there.',
  'move.away.code': 'Code from the other computer',
  'move.away.code.hint': 'Nine digits',
  'move.away.answer': 'Show the answer',
  'move.away.answer.title': 'The answer to type there',
  'move.away.answer.what':
    'When you have typed it there, your accounts are on that computer. It fits there and nowhere else. Handback on this computer stays stopped.',
  'move.away.answer.said': 'The answer is {code}.',
  'move.away.back.title': 'Changed your mind?',
  'move.away.back.what':
    'Handback goes on here, and the file becomes useless: no computer gets an answer for it any more. Delete it.',
  'move.away.back': 'Take it back',
  'move.away.back.sure.title': 'Did the other computer fail?',
  'move.away.back.sure.what':
    'To come back, move the accounts back from there: pack them there, and bring them here. Only if that computer is lost or broken can you go on with the copy that was left here.',
  'move.away.back.sure': 'Go on with the old copy…',
  'move.sure.back.title': 'Go on with the old copy?',
  'move.sure.back.what':
    'If the other computer still works, both would use the same permissions: they log each other out, and what one revokes the other still shows as allowed. What happened there since is not known here.',
  'move.sure.back.check': 'The other computer will never start Handback with these accounts again',
  'move.sure.back.go': 'Go on here',
  'move.erase.title': 'Erase what was left here',
  'move.erase.what':
    'Accounts, sealed permissions, record of proof, settings and logs are deleted from this computer. Nothing changes at the providers.',
  'move.erase.before':
    'The other computer has not been given its answer yet. Type its code first: once this is erased, nobody can answer it.',
  'move.erase.answered':
    'The answer is erased too. Type it on the other computer first, and see that your accounts go on there.',
  'move.erase': 'Erase everything here…',
  'move.erase.report': 'Save the record of proof first…',
  'move.erase.sure.title': 'Erase everything on this computer?',
  'move.erase.sure.what':
    'This copy is deleted for good. What the other computer has stays there. A record of proof that you saved stays where it is.',
  'move.erase.go': 'Erase everything',
  'move.erase.done': 'Everything was erased. Handback starts afresh.',

  'move.bring.title': 'Bring accounts from another computer',
  'move.bring.what':
    'Choose the file that was packed there. Bring it to one computer only: the old computer can answer just one.',
  'move.bring.choose': 'Choose the file…',
  'move.bring.choose.other': 'Choose another file…',
  'move.bring.choose.title': 'Choose the file from the other computer',
  'move.bring.chosen': 'File: {name}',
  'move.bring.missing': 'Choose the file first.',
  'move.bring.passphrase': 'Passphrase of the file',
  'move.bring.go': 'Bring them here',
  'move.bring.opening': 'The file is being opened and checked…',

  'move.arrived.title': 'Your accounts have arrived',
  'move.arrived.what':
    '{accounts, plural, one {# account} other {# accounts}}, packed on {at, date, ::yMMMd} at {at, time, short}. Nothing is sent from here until the old computer has answered, so that never both act.',
  'move.arrived.code': 'Type this code on the old computer',
  'move.arrived.where': 'Handback shows a field for it there.',
  'move.arrived.answer': 'Answer of the old computer',
  'move.arrived.answer.hint': 'Six digits',
  'move.arrived.start': 'Go on here',
  'move.arrived.gone.title': 'Is the old computer gone?',
  'move.arrived.gone.what':
    'If it is lost, broken or already erased, nobody can answer. You can go on without it.',
  'move.arrived.gone': 'Go on without an answer…',
  'move.sure.start.title': 'Go on without the old computer’s answer?',
  'move.sure.start.what':
    'If the move is taken back there, or this file is used on yet another computer, both use the same permissions: they log each other out, and what one revokes the other still shows as allowed.',
  'move.sure.start.check': 'No other computer will act on these accounts again',
  'move.sure.start.go': 'Go on here',
  'move.arrived.discard.title': 'Not what you wanted?',
  'move.arrived.discard.what':
    'Delete what has arrived. The old computer can still take everything back.',
  'move.arrived.discard': 'Delete it from here…',

  'failure.moved-away.happened': 'Your accounts were packed for another computer.',
  'failure.moved-away.still-true':
    'Handback on this computer sends nothing. Access at the providers is as it was.',
  'failure.moved-away.to-do': 'Go on at the other computer, or take the move back here.',

  'failure.nothing-to-move.happened': 'There are no accounts to move.',
  'failure.nothing-to-move.still-true':
    'Nothing was changed. There is no access here that could be moved.',
  'failure.nothing-to-move.to-do': 'Link your accounts on the other computer.',

  'failure.archive-not-written.happened': 'The file {path} could not be written.',
  'failure.archive-not-written.still-true':
    'Nothing was moved: accounts, access and revocations go on here as before. No unfinished file was left.',
  'failure.archive-not-written.to-do': 'Choose another place, with enough room, and try again.',

  'failure.archive-unreadable.happened':
    'The file is damaged, not whole, or not one that Handback packed.',
  'failure.archive-unreadable.still-true':
    'Nothing was changed here, and access is as it was. The old computer still has everything.',
  'failure.archive-unreadable.to-do':
    'Copy the file again. If that doesn’t help, take the move back on the old computer and pack again.',

  'failure.archive-newer.happened': 'The file was packed by a newer version of Handback.',
  'failure.archive-newer.still-true':
    'Nothing was changed here, and access is as it was. The old computer still has everything.',
  'failure.archive-newer.to-do': 'Install the newest version here, then try again.',

  'failure.accounts-here-already.happened': 'There are accounts on this computer already.',
  'failure.accounts-here-already.still-true':
    'Nothing was changed: the file, the accounts here and their access are as they were.',
  'failure.accounts-here-already.to-do':
    'Two sets of accounts can’t be mixed. Bring the file to a computer where Handback is new.',

  'failure.move-code-wrong.happened': 'This code is wrong.',
  'failure.move-code-wrong.still-true':
    'Nothing was changed on either computer, and access is as it was.',
  'failure.move-code-wrong.to-do':
    'Compare the digits. If they are right, it belongs to another file than the one packed here last.',

  'failure.already-handed-over.happened':
    'Another computer was given the answer for this file already.',
  'failure.already-handed-over.still-true':
    'Only that one acts. Nothing was changed, and access is as it was.',
  'failure.already-handed-over.to-do': 'Go on there, or move the accounts on from there.',

  'failure.not-all-erased.happened': 'Not everything in {path} could be deleted.',
  'failure.not-all-erased.still-true':
    'Nothing is sent from here. Access at the providers is as it was.',
  'failure.not-all-erased.to-do': 'Close programs that use this folder, then erase again.',
} as const
