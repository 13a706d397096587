/** The ways to sign in, and the question whose account it is. */
export const ladderWords = {
  'failure.pasted-address-wrong.happened':
    'This is not the address of the page your browser was sent back to.',
  'failure.pasted-address-wrong.still-true':
    'Nothing was sent or stored, and Handback has no new access. It is still waiting for the right address.',
  'failure.pasted-address-wrong.to-do':
    'Allow access in the browser first. Then copy the whole address of the page that can’t be reached; it begins with {redirectUri}.',

  'failure.pasted-address-stale.happened':
    'This address belongs to an earlier attempt, or to another account.',
  'failure.pasted-address-stale.still-true':
    'Nothing was sent or stored, and Handback has no new access. It is still waiting for the right address.',
  'failure.pasted-address-stale.to-do':
    'Open the provider’s page again from here, allow access there, and copy the address of the page it leads to.',

  'failure.device-code-refused.happened': '{host} gives this app no codes for other devices.',
  'failure.device-code-refused.still-true': 'No permission was created.',
  'failure.device-code-refused.to-do':
    'Use the browser on this computer. If you registered the app yourself: some providers want codes (“device flow”) to be switched on in its settings.',

  'failure.device-code-expired.happened': 'The code ran out before an answer came.',
  'failure.device-code-expired.still-true':
    'Nothing was stored here. If you did enter it, the provider may list Handback as an app with access.',
  'failure.device-code-expired.to-do': 'Get a new code, or use the browser on this computer.',

  'ui.ladder.other-ways': 'Not working?',
  'ui.ladder.device-code': 'Use a code on another device',
  'ui.ladder.browser': 'Use the browser on this computer',
  'ui.ladder.paste': 'Paste the address instead',
  'ui.ladder.new-code': 'Get a new code',

  'ui.paste.open': 'The browser shows an error? Paste its address',
  'ui.paste.label': 'Address of the page your browser ended up on',
  'ui.paste.hint':
    'After you allow access, the browser may say that a page beginning with {address} can’t be reached. Copy its whole address and paste it here. Nobody else should see it.',
  'ui.paste.how':
    'Sign in at {provider} in the browser and allow access. The answer can’t arrive by itself this time: paste the address of the page it leads to.',
  'ui.paste.empty': 'Paste the address first.',
  'ui.paste.do': 'Use this address',

  'ui.code.title': 'Enter this code',
  'ui.code.how':
    'On any phone or computer, open the address below and enter the code. Check that the page belongs to {provider}.',
  'ui.code.aloud': 'Code, letter by letter: {letters}',
  'ui.code.dash': 'dash',
  'ui.code.copy': 'Copy the code',
  'ui.code.copy-aloud': 'Copy the code, letter by letter: {letters}',
  'ui.code.address': 'Address',
  'ui.code.open': 'Open here',
  'ui.code.open-address': 'Open here: {address}, in the browser on this computer',
  'ui.code.qr': 'QR code that leads to {address}',
  'ui.code.left':
    '{minutes, plural, =0 {Valid for less than a minute} one {Valid for about # minute} other {Valid for about # minutes}}',
  'ui.code.life': 'How long the code is valid',
  'ui.code.waiting': 'Waiting until you have entered it…',
  'ui.code.unreached':
    '{provider} can’t be reached just now. Handback keeps trying; the code stays the same.',

  'ui.other.title': 'This is a different account',
  'ui.other.what':
    'You wanted to log in to {expected}, but it was {found} who signed in at {provider}. {expected} was not touched.',
  'ui.other.new.ask':
    'What {provider} allowed just now for {found} is kept safe until you decide. If you don’t want it, Handback gives it back: its row in the list says so until {provider} confirms it.',
  'ui.other.known.ask':
    '{found} is on your list too, logged out here. It keeps the access it has; log in to it as well, or leave it as it is.',
  'ui.other.logged-in.ask': '{found} is on your list too, and logged in here already.',
  'ui.other.ending.ask':
    'The access of {found} is being ended right now. What was allowed just now is stored with it and ends with it.',
  'ui.other.link': 'Link {found} too',
  'ui.other.log-in': 'Log in to {found} too',
  'ui.other.give-back': 'Give it back',
  'ui.other.leave': 'Leave it',
  'ui.other.how':
    'To get {expected}: sign out of {provider} in your browser, then try again. Or try again first, and copy the address you are shown then into another browser or profile.',
} as const
