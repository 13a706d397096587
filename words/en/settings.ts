/** Settings: what each part is about. `at` is in epoch milliseconds. */
export const settingsWords = {
  'ui.settings.parts': 'Parts of the settings',
  'ui.settings.ended': 'Ended accounts',
  'ui.settings.keepEnded': 'Keep accounts in the list after their access has ended',
  'ui.settings.keepEnded.for-ever': 'For ever',
  'ui.settings.keepEnded.30-days': '30 days',
  'ui.settings.keepEnded.90-days': '90 days',
  'ui.settings.keepEnded.1-year': '1 year',
  'ui.settings.ended.what':
    'When an account leaves the list, its name, picture and labels go. The record of proof stays and can be exported. Accounts whose access may still be allowed never leave by themselves.',
  'ui.settings.ended.due':
    '{due, plural, =0 {No account ended that long ago.} one {# account ended longer ago than that. It leaves the list at the next start, or on {at, date, medium} at {at, time, short}.} other {# accounts ended longer ago than that. They leave the list at the next start, or on {at, date, medium} at {at, time, short}.}}',
  'ui.network': 'Network',
  'ui.network.proxy': 'Proxy',
  'ui.network.proxy.system': 'Same as the system',
  'ui.network.proxy.none': 'No proxy',
  'ui.network.proxy.typed': 'Enter an address',
  'ui.network.address': 'Address of the proxy',
  'ui.network.address.hint':
    'For example proxy.example:3128 or socks5://127.0.0.1:9050. One that asks for a name and password can’t be used.',
  'ui.network.use': 'Use this proxy',
  'ui.network.used': 'Handback now goes through {proxy}.',
  'ui.network.what':
    'The proxy is for what Handback itself sends. Your browser, in which you sign in, keeps its own settings, and servers on this computer are always reached directly.',
  'ui.network.check': 'Check connection',
  'ui.network.check.what':
    '“Check connection” asks the servers of your accounts that are logged in or being revoked for their front page, without saying who asks. Nobody else is contacted.',

  'network.reached': '{host} answers{via, select, none {} other {, through {via}}}.',
  'network.proxy-refuses':
    '{host} was not reached: the proxy {via, select, none {} other {{via} }}can’t be reached, or lets nothing through without a password.',
  'network.no-name': '{host} was not reached: its name could not be looked up.',
  'network.not-safe': '{host} was not reached: no safe connection could be made.',
  'network.own-network': '{host} was not asked: here its name leads into a private network.',
  'network.no-answer':
    '{host} did not answer in time{via, select, none {} other { through {via}}}.',
  'network.unreachable': '{host} can’t be reached{via, select, none {} other { through {via}}}.',
  'network.offline': 'This computer says that it is offline.',
  'network.nobody': 'No account is logged in or being revoked, so there is no server to ask.',
  'network.left': '{left, plural, one {# more server was} other {# more servers were}} not asked.',
  'menu.file.lock': 'Lock now',
  'ui.lock': 'Lock',
  'ui.settings.lockAfter': 'Lock this window when the computer has not been used for',
  'ui.settings.lockAfter.off': 'Never',
  'ui.settings.lockAfter.1-minute': '1 minute',
  'ui.settings.lockAfter.5-minutes': '5 minutes',
  'ui.settings.lockAfter.15-minutes': '15 minutes',
  'ui.settings.lockAfter.1-hour': '1 hour',
  'ui.lock.what':
    'When this is on, Handback also starts locked, and locks when the screen is locked or the computer sleeps, where the system tells. Your passphrase opens it again. Revocations go on while it is locked; only after a start they wait for your passphrase.',
  'ui.lock.limits':
    'It hides this window from others at your computer. It does not protect your files from somebody who can use your computer’s account.',
  'ui.lock.needs-passphrase':
    'Only a passphrase can open a lock. Choose one above, under “Where secrets are kept”; then Handback can lock itself.',
  'ui.lock.title': 'Handback is locked',
  'ui.lock.waits': 'Revocations that wait are sent once you have entered your passphrase.',
  'ui.lock.unlock': 'Unlock',
  'ui.lock.goes-on': 'Revocations go on.',
  'ui.lock.forgotten': 'Nobody can bring a passphrase back. But the lock itself can be taken off:',
  'ui.lock.forgotten.open': 'Open the folder with the button below.',
  'ui.lock.forgotten.quit': 'Quit Handback.',
  'ui.lock.forgotten.delete':
    'Open the file “settings.json” in a text editor, delete the line with “lockAfter” and save the file.',
  'ui.lock.forgotten.start': 'Start Handback again.',
  'ui.lock.forgotten.then':
    'Then it opens, and says what is lost and where access can still be ended.',
} as const
