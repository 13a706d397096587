// What is true meanwhile, and what comes next. `left` is `part` where some of the access has ended
// already; `day` is `today` where `at` is: then the time alone says it.
const still =
  '{left, select, part {The part that has not ended is still allowed there.} other {Access is still allowed there.}}'
const may =
  '{left, select, part {The part that has not ended may still be allowed there.} other {Access may still be allowed there.}}'
const until =
  '{day, select, today {{at, time, short}} other {{at, time, short} on {at, date, medium}}}'
const next =
  '{day, select, today {Next try at {at, time, short}.} other {Next try on {at, date, medium} at {at, time, short}.}}'

/**
 * Why an open revocation waits, what is true meanwhile and when it goes on. `at` and `end` are epoch
 * milliseconds. No status codes and no words of the protocol: those stand behind "Details".
 */
export const waitingWords = {
  'wait.due': 'Ending access at {provider}…',
  'wait.paused': `Paused. Nothing is sent until you go on. ${still}`,
  'wait.offline': `Will finish when this computer is online. ${still}`,
  'wait.vault-closed': `Will finish when your keys are unlocked on this computer. ${still}`,
  'wait.asked-to-wait': `{provider} asked Handback to wait until ${until}. ${still}`,
  'wait.host-busy': `{provider} is too busy to answer; nothing is sent there before ${until}. ${still}`,
  'wait.backoff': `{provider} has not confirmed yet. ${may} ${next}`,
  'wait.by-you': `Waits for you. ${still}`,
  'wait.daily': `Still tried once a day. ${next}`,
  'wait.ends-at': `Ends by ${until} at the latest: the last key runs out then.`,
  'wait.ends-by': `{endDay, select, today {Ends by {end, time, short} at the latest} other {Ends by {end, time, short} on {end, date, medium} at the latest}}: what is left runs out by itself. ${next}`,

  'wait.because.accepted': `{provider} accepted the request; now it is checked whether access has ended. ${next}`,
  'wait.because.unfit': `An answer came that cannot be {provider}’s own, so it does not count. ${may} ${next}`,
  'wait.because.contradicted': `{provider}’s answer contradicts itself, so it does not count. ${may} ${next}`,
  'wait.because.web-page': `The network answered with a web page, perhaps its own sign-in page. Nothing was ended. ${next}`,
  'wait.because.proxy': `Your proxy needs a sign-in before anything can be sent. ${still} ${next}`,
  'wait.because.redirected': `{provider} pointed to another address. Handback does not send your key there. ${still} ${next}`,
  'wait.because.other-form': `{provider} wants to be asked in another form. ${still} ${next}`,
  'wait.because.unavailable': `{provider} is not available right now. ${still} ${next}`,
  'wait.because.trouble-there': `{provider} has trouble of its own. ${may} ${next}`,
  'wait.because.refused': `{provider} refused the request. ${still} ${next}`,
  'wait.because.too-many': `{provider} is getting too many requests. ${still} ${next}`,
  'wait.because.not-ready': `{provider} did not take the request in time. ${still} ${next}`,
  'wait.because.not-found': `The address of {provider} could not be looked up. Nothing was sent. ${still} ${next}`,
  'wait.because.no-such-name': `The address of {provider} was not found. Nothing was sent. ${still} ${next}`,
  'wait.because.own-network': `Here the name of {provider} leads into a private network, so nothing was sent. A public network’s sign-in page can cause this; for a server of your own, enter its address once more under “Link account”. ${still} ${next}`,
  'wait.because.unreachable': `{provider} can’t be reached. ${still} ${next}`,
  'wait.because.broke-off': `The connection to {provider} broke off. ${may} ${next}`,
  'wait.because.no-answer': `{provider} did not answer in time. ${may} ${next}`,
  'wait.because.not-safe': `No safe connection to {provider} could be made. Nothing was sent. ${still} ${next}`,
  'wait.because.no-address': `The address of {provider} is not one that Handback may send to. Nothing was sent. ${still} ${next}`,
  'wait.because.stopped': `The request was stopped before an answer came. ${may} ${next}`,
  'wait.because.our-fault': `Something went wrong inside Handback. Nothing is lost. ${may} ${next}`,
  'wait.because.still-alive': `A check shows that access at {provider} still works. ${next}`,

  /** Above the revocations: a host that is asked nothing for now. */
  'pause.asked-to-wait': `{provider} asked Handback to wait until ${until}. {count, plural, one {# revocation waits} other {# revocations wait}}.`,
  'pause.busy': `{provider} is too busy to answer: paused until ${until}. {count, plural, one {# revocation waits} other {# revocations wait}}.`,
} as const
