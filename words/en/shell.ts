import { clock } from './moment.ts'

/** Menus, notices and everything else the main process itself shows. */
export const shellWords = {
  'menu.app.about': 'About Handback',
  'menu.app.settings': 'Settings…',
  'menu.file': 'File',
  'menu.file.link-account': 'Link account…',
  'menu.file.close': 'Close window',
  'menu.file.quit': 'Quit Handback',
  'menu.edit': 'Edit',
  'menu.edit.find': 'Find account',
  'menu.view': 'View',
  'menu.view.accounts': 'Accounts',
  'menu.view.activity': 'Activity',
  'menu.window': 'Window',
  'menu.help': 'Help',
  'menu.help.how-it-works': 'How Handback works',
  'menu.help.data-folder': 'Show data folder',

  'menu.app.hide': 'Hide Handback',
  'menu.app.hideOthers': 'Hide others',
  'menu.app.unhide': 'Show all',
  'menu.edit.undo': 'Undo',
  'menu.edit.redo': 'Redo',
  'menu.edit.cut': 'Cut',
  'menu.edit.copy': 'Copy',
  'menu.edit.paste': 'Paste',
  'menu.edit.selectAll': 'Select all',
  'menu.view.resetZoom': 'Actual size',
  'menu.view.zoomIn': 'Zoom in',
  'menu.view.zoomOut': 'Zoom out',
  'menu.view.togglefullscreen': 'Full screen',
  'menu.window.minimize': 'Minimize',
  'menu.window.zoom': 'Zoom',
  'menu.window.front': 'Bring all to front',

  'quit.title': 'Quit Handback?',
  'quit.message':
    '{waiting, plural, one {# revocation is waiting.} other {# revocations are waiting.}} Nothing is sent while Handback is closed.',
  'quit.detail':
    '{waiting, plural, one {It is stored and goes} other {They are stored and go}} on by {waiting, plural, one {itself} other {themselves}} the next time you start Handback. Until then access stays allowed there.',
  'quit.message.locked': 'Waiting revocations are not sent while Handback is closed.',
  'quit.detail.passphrase':
    'What waits is stored and goes on once you have started Handback again and entered your passphrase. Until then access stays allowed there.',
  'quit.quit': 'Quit',
  'quit.stay': 'Keep Handback open',
  'start.failed.title': 'Handback can’t start',
  'start.failed.newer':
    'The data in {path} was written by a newer Handback. It was not touched. Install the newer version to use it.',
  'start.failed.upgrade':
    'The data in {path} could not be brought to this version of Handback. It was not touched: the version you had before still opens it. Install that one again and report it, so that this can be fixed. Revocations that wait go on there.',
  'start.failed.other': 'The data in {path} could not be opened. It was not touched. {detail}',

  'account.name.unnamed': '{provider} account',
  'account.name.numbered': '{provider} account {number, number}',
  'account.name.given': '{name}',

  'lamp.here.logged-in': 'Here: logged in',
  'lamp.here.logged-out': 'Here: logged out',
  'lamp.there.allowed': 'At {provider}: allowed',
  'lamp.there.allowed-checked': `At {provider}: allowed, checked ${clock}`,
  'lamp.there.still-allowed': 'At {provider}: still allowed',
  'lamp.there.ending': 'At {provider}: being revoked',
  'lamp.there.ending-waiting': `At {provider}: being revoked, next try ${clock}`,
  'lamp.there.ending-paused': 'At {provider}: being revoked, paused',
  'lamp.there.ending-running': 'At {provider}: being revoked, asking now',
  'lamp.there.ending-offline': 'At {provider}: being revoked, waits for the network',
  'lamp.there.ending-vault': 'At {provider}: being revoked, waits until your keys are unlocked',
  'lamp.there.ending-attention': 'At {provider}: not ended yet, needs you',
  'lamp.there.ending-by-you': 'At {provider}: still allowed, only you can end it',
  'lamp.there.ending-lapses': `At {provider}: ends by ${clock} at the latest`,
  'lamp.there.ended-proven': `At {provider}: ended, checked ${clock}`,
  'lamp.there.ended-answered': 'At {provider}: ended, says {provider}; not proven',
  'lamp.there.ended-expired': 'At {provider}: lapsed',
  'lamp.there.ended-closed-by-you': 'At {provider}: ended by you',
  'lamp.there.ended-abandoned': 'At {provider}: not revoked, may still be allowed',
  'lamp.there.sign-in-needed': 'At {provider}: no longer allowed',
  'lamp.there.unknown': 'At {provider}: not known',
  'lamp.there.unknown-since': `At {provider}: not known since ${clock}`,

  'scope.unknown': 'Permission “{scope}” (Handback has no plain words for it)',

  'revocable.no-end': 'As long as {provider} keeps it: no end is known',
  'revocable.until': 'Until {at, date, ::yMMMd}, {at, time, short}',
  'revocable.lapsed': 'Not any more: it lapsed on {at, date, ::yMMMd}',
  'revocable.until.documented':
    'Until about {at, date, ::yMMMd}: {provider} documents that it lapses then, unless it is used before',
  'revocable.lapsed.documented':
    'Perhaps not any more: {provider} documents that it lapses unused, by {at, date, ::yMMMd}',
  'revocable.not-held': 'Not any more: Handback holds no token of this account',
  'revocable.by-hand': 'Not from here: {provider} offers no way for an app to end it',

  'link.promise':
    'Linking creates a permission at {provider} that does not exist today. You can end it from here.',
  'link.warning.no-revocation':
    '{provider} offers no way for an app to end access. You would have to end it on its own page, and Handback can only check as far as {provider} lets it.',

  'link.cannot.https-redirect-only':
    '{provider} sends people back only to a website, so no app on a computer can be linked.',
  'link.cannot.secret-must-stay-on-a-server':
    '{provider} wants a secret that must not leave a server, so no app on a computer can be linked.',
  'link.cannot.approval-only': '{provider} lets in only apps that it has approved one by one.',
  'link.cannot.service-ended': '{provider} has ended this way of signing in.',
  'link.cannot.needs-what-handback-lacks':
    '{provider} works in a way that this version of Handback does not know yet.',

  'job.running': 'Asking {provider} now',
  'job.cancelled': 'Cancelled before anything was sent',
  'job.closed': 'Closed',

  'check.alive': '{provider} confirms: access is still allowed.',
  'check.dead': '{provider} says: access has ended.',
  'check.unclear': '{provider} gave no clear answer. Nothing was changed.',

  'revoke.here': 'You are logged out here at once, also when you’re offline.',
  'revoke.here.already-out': 'You are already logged out here.',
  'revoke.browser':
    'Your browser may still be signed in to {provider}; Handback can’t see or change that.',
  'revoke.by-hand':
    'Access does not end by this button alone: the row says “still allowed” until you have removed Handback at {provider}. Handback checks it as far as {provider} lets it.',

  'closed-by-you.done': 'Noted: you ended it at {provider}.',
  'closed-by-you.proven': 'Checked: access at {provider} no longer works.',

  'vault.open.os-keychain':
    'Secrets are sealed with a key that your system keychain ({backend, select, gnome_libsecret {Secret Service, such as GNOME Keyring} kwallet {KWallet} kwallet5 {KWallet} kwallet6 {KWallet} other {{backend}}}) protects.',
  'vault.open.passphrase': 'Secrets are sealed with a key that your passphrase protects.',
  'vault.open.passphrase.no-keychain':
    'Secrets are sealed with a key that your passphrase protects. This system has no keychain that Handback can trust instead.',
  'vault.new':
    'Secrets will be sealed with a key that your system keychain ({backend, select, gnome_libsecret {Secret Service, such as GNOME Keyring} kwallet {KWallet} kwallet5 {KWallet} kwallet6 {KWallet} other {{backend}}}) protects.',
  'vault.passphrase-wanted.basic-text':
    'This system has no keychain that Handback can trust. Choose a passphrase before you link an account.',
  'vault.passphrase-wanted.unavailable':
    'No system keychain was found. Choose a passphrase before you link an account.',
  'vault.passphrase-asked':
    'Enter your passphrase, so that accounts can be linked and waiting revocations can be sent.',
  'vault.keychain-locked':
    'The system keychain is locked. Until you unlock it, no account can be linked or logged in, and no revocation is sent. Nothing is lost.',
  'vault.keychain-changed':
    'The system keychain changed and can’t open Handback’s key. Nothing was deleted: bring the earlier keychain back, then try again. If it is gone for good, end the access on each provider’s page, which the account’s details open, then start afresh with “Erase everything…” in Settings.',
  'vault.keychain-missing':
    'The system keychain that protects Handback’s key can’t be found. Nothing was deleted: start it, then try again.',
} as const
