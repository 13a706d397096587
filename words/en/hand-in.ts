import { clock } from './moment.ts'

/** Handing in a token that the person holds already. `provider` is the provider's name. */
export const handInWords = {
  'failure.no-token-found.happened': 'No token was found in it.',
  'failure.no-token-found.still-true':
    'Nothing was stored and nothing was sent: access is as it was.',
  'failure.no-token-found.to-do':
    'Check that you copied the whole token. A token without a known form has to stand alone.',
  'failure.file-too-long.happened': 'That file is too large to look through.',
  'failure.file-too-long.still-true':
    'Nothing was stored and nothing was sent: access is as it was.',
  'failure.file-too-long.to-do': 'Copy the token out of the file and paste it here.',
  'failure.file-not-readable.happened': 'That file can’t be read as text.',
  'failure.file-not-readable.still-true':
    'Nothing was stored and nothing was sent: access is as it was.',
  'failure.file-not-readable.to-do': 'Choose another file, or paste the token here.',

  'account.name.token': '{provider} token',
  'account.name.token-numbered': '{provider} token {number, number}',
  'account.name.token-of': '{name}’s {provider} token',
  'lamp.here.held': 'Here: kept sealed',
  'lamp.here.not-held': 'Here: not kept any more',
  'lamp.there.owner-unknown': 'At {provider}: not known yet',
  'lamp.there.works': 'At {provider}: works',
  'lamp.there.works-checked': `At {provider}: works, checked ${clock}`,
  'lamp.there.not-valid': 'At {provider}: not valid, says {provider}',
  'evidence.closed.not-valid': 'Closed: {provider} does not accept this token',
  'check.token.alive': '{provider} confirms: this token still works.',
  'check.token.dead':
    '{provider} says: this token is not valid. It has ended, or was not copied completely.',
  'check.token.unclear': '{provider} gave no clear answer. Nothing was changed.',

  'handed-in.here': 'It stays sealed here until it has ended. Then it is destroyed.',
  'handed-in.asked.token': '{provider} is asked to end this token.',
  'handed-in.asked.nothing':
    '{provider} lets nobody but its owner end it. Handback takes you to the page.',
  'handed-in.asked.agree':
    'Nothing, unless you turn it on below: then {provider} is asked to end this token.',
  'handed-in.revocable.agree': 'Yes, if you agree to how {provider} does it, or by you on its page',
  'handed-in.also.token': 'Whatever else uses this very token stops working.',
  'handed-in.also.pair': 'The sign-in it belongs to ends as a whole.',
  'handed-in.also.grant':
    '{provider} ends everything that you allowed the app it belongs to, wherever that app runs.',
  'handed-in.also.by-hand': 'Whatever uses this token stops working once you end it there.',
  'handed-in.not.token':
    'Your account at {provider}, its other tokens, and an account linked to Handback stay as they are.',
  'handed-in.not.grant':
    'Your account at {provider} and what you allowed other apps stay as they are.',

  'scope.code.read': 'Read your code, private code too',
  'scope.code.write': 'Read and change your code, private code too',
  'scope.code.public': 'Read and change your public code',
  'scope.notes': 'Read and write notes and snippets',
  'scope.organisation.read': 'See organisations you belong to',
  'scope.code.delete': 'Delete repositories',
  'scope.automation': 'Change what runs automatically, and with which secrets',
  'scope.keys': 'Manage keys that give access to your account or code',
  'scope.organisation': 'Manage organisations you belong to',
  'scope.user.write': 'Read and change your profile',
  'scope.everything': 'Do nearly anything that you can do there',
  'scope.read-everything': 'Read nearly anything that you can read there',
  'scope.admin': 'Act as an administrator there',
  'scope.messages.read': 'Read messages',
  'scope.messages.write': 'Write messages in your name',
  'scope.mail': 'Read, write and delete your mail',
  'scope.mail.read': 'Read your mail',
  'scope.files': 'Read, change and delete your files',
  'scope.files.read': 'Read your files',
  'scope.calendar': 'Read and change your calendars',
  'scope.contacts': 'Read and change your contacts',
  'scope.people': 'See who else is there',
  'scope.channels': 'See channels',
  'scope.cloud': 'Manage everything in your cloud projects',

  'menu.file.hand-in': 'Hand in a token…',
  'hand-in.open.title': 'Open a file with a token in it',
  'ui.hand-in': 'Hand in a token',
  'ui.hand-in.offer': 'Hand in a token you hold…',
  'ui.hand-in.lead':
    'A token of another app, or one you made yourself: leaked in a log, left by an old tool. Handback knows the provider by the token’s form, seals it, asks only that provider, and ends it if you say so.',
  'ui.hand-in.field': 'Token',
  'ui.hand-in.hint': 'Paste it alone, or with the text it stands in. It is not shown.',
  'ui.hand-in.no-scan':
    'Handback reads what you paste or the one file you open, nothing else on your computer.',
  'ui.hand-in.file': 'Open a file…',
  'ui.hand-in.submit': 'Hand in',
  'ui.hand-in.looking': 'Looking…',
  'ui.hand-in.found':
    '{count, plural, one {One token was found. It is not stored yet.} other {# tokens were found. They are not stored yet: choose which to hand in.}}',
  'ui.hand-in.found.more': 'There are more. Hand these in first.',
  'ui.hand-in.line':
    '{provider}: {token}, line {line, number}{place, selectordinal, =0 {} one {, #st in it} two {, #nd in it} few {, #rd in it} other {, #th in it}}',
  'ui.hand-in.already': 'already on your list',
  'ui.hand-in.take': 'Hand in',
  'ui.hand-in.take.for':
    'Hand in the {provider} token of line {line, number}{place, selectordinal, =0 {} one {, #st in it} two {, #nd in it} few {, #rd in it} other {, #th in it}}',
  'ui.hand-in.unmarked':
    'Its form does not show which provider it is from. Choose the provider: the token goes there and nowhere else.',
  'ui.hand-in.provider': 'Provider',
  'ui.hand-in.kind': '{provider}: {token}',
  'ui.hand-in.server': 'Address of the {provider} server',
  'ui.hand-in.server.hint':
    'Many servers give out such tokens. This one goes to the server you name here and nowhere else.',
  'ui.hand-in.others':
    'Another provider, or a server of your own? By common rules a server ends a token only for the app it was issued to. Handback can’t end it there; end it in that app or on the server’s own page.',
  'ui.hand-in.was-held': 'This token is already on your list.',
  'ui.hand-in.asking': 'Handback asks {provider}, and only {provider}, whose it is.',
  'ui.hand-in.offline':
    'You’re offline. The token is stored, and its owner is not known yet: {provider} is asked when the network is back. You can already have it ended.',
  'ui.hand-in.cannot-ask': '{provider} tells nobody whose such a token is.',
  'ui.hand-in.unclear':
    '{provider} gave no clear answer about its owner. The token is stored; you can ask again.',
  'ui.hand-in.dead':
    '{provider} says this token is not valid, so it is not kept here. If you may not have copied all of it, copy it again and hand it in anew. Otherwise it has ended, and nothing is left to do.',
  'ui.hand-in.ending': 'It is being revoked already.',
  'ui.hand-in.ask-again': 'Ask again',
  'ui.hand-in.owner': 'Owner',
  'ui.hand-in.owner.unnamed': '{provider} names nobody',
  'ui.hand-in.owner.not-known': 'Not known yet: {provider} was not asked, or did not say.',
  'ui.hand-in.may': 'It may',
  'ui.hand-in.could': 'It could, before it ended',
  'ui.hand-in.may.unsaid': '{provider} does not say what it may do',
  'ui.hand-in.until': 'Valid until',
  'ui.hand-in.yours': 'Is this yours?',
  'ui.hand-in.revoke': 'Yes, revoke access…',
  'ui.hand-in.revoke.unsure': 'It is mine: revoke access…',
  'ui.hand-in.keep': 'Keep it here for now',
  'ui.hand-in.forget': 'Not mine: forget it here',
  'ui.hand-in.forgotten': 'Forgotten here. {provider} was not asked to end it.',
  'ui.hand-in.another': 'Hand in another',
  'ui.hand-in.done': 'Done',
  'ui.handed-in': 'Handed in',
  'ui.revoke.title.token': 'Revoke {name}?',
  'ui.revoke.agree': 'Ask {provider} to end it this way',
  'ui.revoke.agree.else':
    'If you leave this off, nothing is sent: you end it yourself on {provider}’s page, and Handback checks.',
  'report.account.owner-unknown': '{provider}, owner not known',
} as const
