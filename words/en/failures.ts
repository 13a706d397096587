/**
 * Every failure in three sentences: what happened, what is still true about access, what to do.
 * Keys are `failure.<code>.happened|still-true|to-do`, one triple per FailureCode.
 */
export const failureWords = {
  'failure.not-found.happened':
    'What you chose is no longer there: it was removed, or finished, meanwhile.',
  'failure.not-found.still-true':
    'Nothing was changed: access of every account is as its row shows it.',
  'failure.not-found.to-do': 'Go back to the list. It shows what there is now.',

  'failure.bad-input.happened':
    '{field, select, address {This address can’t be used: it is not the address of a server.} provider {This provider can’t be used: it has no name, or Handback does not know it.} clientId {The client ID is missing.} clientSecret {The client secret is missing, or does not suit how it is sent.} passphrase {This passphrase can’t be used: it is empty or too long.} redirect {This redirect address can’t be used: another app has it already.} other {Something that was entered can’t be used.}}',
  'failure.bad-input.still-true':
    'Nothing was changed and nothing was sent: access is as it was, there and here.',
  'failure.bad-input.to-do': 'Correct it and try again.',

  'failure.not-now.happened': 'That can’t be done in the account’s present state.',
  'failure.not-now.still-true': 'Nothing was changed: access is as the list shows it.',
  'failure.not-now.to-do': 'The list shows what is possible now.',

  'failure.vault-closed.happened': 'Handback can’t open your secrets right now.',
  'failure.vault-closed.still-true':
    'Nothing is lost: stored permissions and revocations stay as they are.',
  'failure.vault-closed.to-do':
    'The banner at the top of the window says what to do. Then try again.',

  'failure.wrong-passphrase.happened': 'That passphrase is wrong.',
  'failure.wrong-passphrase.still-true':
    'Everything stays sealed and nothing is lost. Access at the providers is as it was.',
  'failure.wrong-passphrase.to-do': 'Try again. Upper and lower case count.',

  'failure.passphrase-too-short.happened': 'The passphrase is too short.',
  'failure.passphrase-too-short.still-true':
    'Nothing was changed: secrets stay protected the way they were, and access is as it was.',
  'failure.passphrase-too-short.to-do':
    'Use at least {minimum, number} characters. A few unrelated words are good.',

  'failure.keychain-refused.happened': 'The system keychain did not take the key.',
  'failure.keychain-refused.still-true':
    'Secrets stay protected the way they were, and access is as it was.',
  'failure.keychain-refused.to-do':
    'Unlock the keychain and try again{kept, select, passphrase {. Until it takes the key, your passphrase protects it.} other {, or choose a passphrase under “Where secrets are kept” in Settings.}}',

  'failure.storage-full.happened': 'The disk is full, so nothing could be saved.',
  'failure.storage-full.still-true':
    'Nothing was changed and nothing was sent: access is as it was, here and there.',
  'failure.storage-full.to-do': 'Free some space and try again.',

  'failure.storage-read-only.happened': 'The data folder can’t be written to.',
  'failure.storage-read-only.still-true':
    'Nothing was changed and nothing was sent: access is as it was, here and there.',
  'failure.storage-read-only.to-do':
    'Make the data folder writable, or free some space on its disk, then start Handback again. If it is urgent, end the access on the provider’s own page: the account’s details open it.',

  'failure.storage-busy.happened': 'Another program is using the data file.',
  'failure.storage-busy.still-true':
    'Nothing was changed and nothing was sent: access is as it was, here and there.',
  'failure.storage-busy.to-do': 'Close the other program and try again.',

  'failure.proxy-not-usable.happened':
    '{fault, select, scheme {This kind of proxy is not known here.} password {A proxy with a name or password can’t be used.} more {The address of a proxy has no path.} other {This is not the address of a proxy.}}',
  'failure.proxy-not-usable.still-true':
    'Nothing was changed: access is as it was, and what is sent goes the way it did before.',
  'failure.proxy-not-usable.to-do':
    'Use an address like proxy.example:3128 or socks5://127.0.0.1:9050, without a name, a password or a path.',

  'failure.locked.happened': 'Handback is locked.',
  'failure.locked.still-true': 'Nothing was changed: access is as it was, and revocations go on.',
  'failure.locked.to-do': 'Unlock it with your passphrase.',

  'failure.too-many-tries.happened': 'That was the wrong passphrase several times.',
  'failure.too-many-tries.still-true':
    'Handback stays locked. Access is as it was, and revocations go on.',
  'failure.too-many-tries.to-do':
    'Try again in {seconds, plural, one {# second} other {# seconds}}.',

  'failure.offline.happened': 'You’re offline.',
  'failure.offline.still-true': 'Nothing was sent: access at the provider is as it was.',
  'failure.offline.to-do': 'Try again when you’re back online.',

  'failure.server-unreachable.happened': '{host} can’t be reached.',
  'failure.server-unreachable.still-true': 'Access is as it was, there and here.',
  'failure.server-unreachable.to-do':
    'Check the address and your connection, then try again in a while.',

  'failure.server-not-safe.happened': 'The connection to {host} is not safe.',
  'failure.server-not-safe.still-true':
    'Nothing was sent over it: access is as it was, there and here.',
  'failure.server-not-safe.to-do':
    'Don’t go on before the server’s certificate is in order. A public network’s sign-in page can cause this too.',

  'failure.server-answer-odd.happened': '{host} gave an answer that Handback can’t use.',
  'failure.server-answer-odd.still-true':
    'Nothing was changed here: access is as the list shows it.',
  'failure.server-answer-odd.to-do':
    'Try again later. If it stays like this, ask the provider, and show it the answer behind Details.',

  'failure.not-an-openid-server.happened': 'No OpenID provider was found at {host}.',
  'failure.not-an-openid-server.still-true':
    'Nothing was created, here or there: no access was given.',
  'failure.not-an-openid-server.to-do':
    'Check the address. It is often the part before “/.well-known” in the provider’s documentation.',

  'failure.issuer-mismatch.happened': 'The server at {host} says it is somebody else: {claimed}.',
  'failure.issuer-mismatch.still-true': 'Nothing was created, here or there: no access was given.',
  'failure.issuer-mismatch.to-do': 'If you trust it, enter exactly the address it names.',

  'failure.address-not-allowed.happened': 'Handback won’t contact this address: {address}.',
  'failure.address-not-allowed.still-true':
    'Nothing was sent: access is as it was, there and here.',
  'failure.address-not-allowed.to-do':
    'Use an https address on the provider’s own domain. Plain http works only for this computer itself.',

  'failure.other-hosts.happened': '{host} wants to work through other addresses too: {others}.',
  'failure.other-hosts.still-true':
    'Nothing was sent there, and no access was given. What you allow at {host} would be usable by them.',
  'failure.other-hosts.to-do':
    'Go on only if you know that they belong to this provider. Large providers often use several domains.',

  'failure.private-network.happened': '{host} leads into a private network.',
  'failure.private-network.still-true': 'Nothing was sent there: access is as it was.',
  'failure.private-network.to-do':
    'Go on only if it is a server of your own or of your company: no provider on the internet lies there. A public network’s sign-in page can cause this too.',

  'failure.not-linkable.happened': '{provider} can’t be linked by an app on your computer.',
  'failure.not-linkable.still-true':
    'Nothing was created, and nobody was contacted: Handback has no access there.',
  'failure.not-linkable.to-do':
    'Its page about connected apps is where you can see and end the access you gave to others.',
  'failure.registration-refused.happened': '{host} did not let Handback register itself.',
  'failure.registration-refused.still-true': 'Nothing was created here, and no access was given.',
  'failure.registration-refused.to-do':
    'Register an app by hand at the provider and enter its client ID here.',

  'failure.client-rejected.happened': '{host} does not accept this client ID or secret.',
  'failure.client-rejected.still-true': 'No permission was created or changed.',
  'failure.client-rejected.to-do':
    'Compare its client ID, its secret and how that is sent with the app’s page there, and correct what differs.',

  'failure.redirect-not-registered.happened':
    '{host} does not know the redirect address Handback used.',
  'failure.redirect-not-registered.still-true': 'No permission was created.',
  'failure.redirect-not-registered.to-do':
    'Register {redirectUri} at the provider. If it must match exactly, choose fixed ports and register each of them.',

  'failure.no-port-free.happened': 'None of the fixed ports for the sign-in answer is free.',
  'failure.no-port-free.still-true': 'No permission was created.',
  'failure.no-port-free.to-do':
    'Sign in another way, below, or close a program that uses one of these ports and try again: {ports}.',

  'failure.sign-in-denied.happened': 'The provider says the request was declined.',
  'failure.sign-in-denied.still-true': 'No permission was created or changed.',
  'failure.sign-in-denied.to-do': 'If that was not what you wanted, try again and allow it.',

  'failure.sign-in-timed-out.happened': 'No answer came back from the browser in time.',
  'failure.sign-in-timed-out.still-true':
    'Nothing was stored here. If you did allow it, the provider may list Handback as an app with access.',
  'failure.sign-in-timed-out.to-do':
    'Try again, or copy the address and open it in another browser.',

  'failure.sign-in-cancelled.happened': 'You cancelled before an answer came.',
  'failure.sign-in-cancelled.still-true':
    'Nothing was stored here. If you had allowed it already, the provider may list Handback as an app with access.',
  'failure.sign-in-cancelled.to-do': 'Start again whenever you like.',

  'failure.sign-in-answer-odd.happened':
    'The answer of {host} did not pass Handback’s safety checks.',
  'failure.sign-in-answer-odd.still-true':
    'Nothing was stored here. The provider may list Handback as an app with access.',
  'failure.sign-in-answer-odd.to-do':
    'Try again. If it happens twice, tell the provider what is behind Details.',

  'failure.grant-not-stored.happened': 'What {provider} allowed just now could not be saved.',
  'failure.grant-not-stored.still-true':
    'Handback tried to hand it back at once, but can’t prove that. The provider may list Handback as an app with access.',
  'failure.grant-not-stored.to-do':
    'Free some space on the disk and try again. Look at the provider’s page for apps with access too.',

  'failure.consent-needed.happened': '{host} wants to ask you something before it lets you in.',
  'failure.consent-needed.still-true': 'Nothing was changed: access is as the list shows it.',
  'failure.consent-needed.to-do':
    'Sign in to the provider in your browser and answer what it asks there. Then try again here.',

  'failure.access-ended-there.happened': '{provider} no longer accepts this access.',
  'failure.access-ended-there.still-true':
    'Access there is over: it was ended there, or it ran out. Nothing else was changed.',
  'failure.access-ended-there.to-do':
    'Link the account again if you still want it, or remove it from the list.',

  'failure.browser-did-not-open.happened': 'Your browser could not be opened.',
  'failure.browser-did-not-open.still-true':
    'Nothing was changed: access is as it was, there and here.',
  'failure.browser-did-not-open.to-do':
    'The address is behind Details: copy it, and open it in a browser yourself.',

  'failure.job-already-sent.happened': 'The request has already been sent to the provider.',
  'failure.job-already-sent.still-true': 'The revocation goes on until it is confirmed.',
  'failure.job-already-sent.to-do': 'You can link the account again afterwards.',

  'failure.still-alive-there.happened': 'Handback’s access at {provider} still works.',
  'failure.still-alive-there.still-true':
    'Access there is still allowed, so the row stays in the list as “being revoked”.',
  'failure.still-alive-there.to-do':
    'Open the provider’s page, remove Handback there, and come back. Some providers need a few minutes.',

  'failure.revocation-open.happened':
    'This account’s access at {provider} is being ended right now.',
  'failure.revocation-open.still-true':
    'What you allowed just now is stored with it and is ended with it.',
  'failure.revocation-open.to-do': 'Wait until the row says “ended”, then link the account again.',

  'failure.page-unknown.happened': 'Handback does not know that page of {provider}.',
  'failure.page-unknown.still-true': 'Access is as it was: it goes on until you end it there.',
  'failure.page-unknown.to-do':
    'Look in the provider’s account settings for “connected apps” or “security”.',

  'failure.signing-key-damaged.happened': 'The key that signs evidence is damaged.',
  'failure.signing-key-damaged.still-true':
    'All evidence is kept and can be read here, and access is as it was. No other key was made in its place.',
  'failure.signing-key-damaged.to-do':
    'If you have a copy of the data folder from before, put it back, then export again.',

  'failure.report-not-saved.happened': 'The report could not be saved as {path}.',
  'failure.report-not-saved.still-true':
    'All evidence is kept, and access is as it was. A file that was there before is as it was.',
  'failure.report-not-saved.to-do': 'Choose another folder, or free some space, and try again.',

  'failure.internal.happened': 'Something went wrong inside Handback.',
  'failure.internal.still-true':
    'What was stored before is still stored: no account or revocation was lost.',
  'failure.internal.to-do': 'Try again. If it happens again, please report it.',
} as const
