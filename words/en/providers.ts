/** What providers are asked for and asked to do, and the page shown after signing in there. */
export const providerWords = {
  'scope.openid': 'Know that you have an account there, by its number',
  'scope.profile': 'See your name, user name and picture',
  'scope.profile-email': 'See your name, picture and email address',
  'scope.email': 'See your email address',
  'scope.address': 'See your postal address',
  'scope.phone': 'See your phone number',
  'scope.read-account': 'See your account: name, user name and settings',
  'scope.workspace': 'See the name and web address of your workspace',
  'scope.read': 'Read what you can read there',
  'scope.public': 'See what is public there, and your public profile',
  'scope.default': 'Use what the provider gives every app you allow: it offers nothing less',
  'scope.full': 'Do anything you can do there: the provider offers nothing less',
  'scope.offline_access': 'Keep this permission until you revoke it',

  'provider.asked.tokens':
    '{provider} is asked to cancel every token Handback holds for this account.',
  'provider.asked.nothing':
    '{provider} lets no app ask for this. Only you can end it, on its page; Handback takes you there.',
  'provider.asked.nothing.no-page':
    '{provider} lets no app ask for this. Only you can end it, in the settings of your account there, often under “connected apps” or “security”.',
  'provider.also.token':
    '{provider} may end other Handback permissions for the same account along with it.',
  'provider.also.pair':
    '{provider} ends each sign-in as a whole: the key that renews access goes with it.',
  'provider.also.grant':
    '{provider} forgets that you allowed Handback and asks you again the next time you log in.',
  'provider.also.everywhere':
    '{provider} ends Handback’s access on all your computers, not only this one, and asks you again the next time you log in.',
  'provider.also.everywhere-keys':
    '{provider} ends Handback’s access on all your computers, not only this one.',
  'provider.also.by-hand': 'Removing Handback there ends its access on all your computers.',
  'provider.not.account': 'Your account at {provider} and other apps stay as they are.',
  'provider.not.consent-entry':
    'Your account at {provider} and other apps stay as they are. {provider} goes on listing Handback as an app you once allowed.',
  'provider.not.maybe-listed':
    'Your account at {provider} and other apps stay as they are. {provider} may go on listing Handback as an app you once allowed.',

  'result-page.received.title': 'Return to Handback',
  'result-page.received.text':
    'That’s all here. Handback finishes the rest. You can close this page.',
  'result-page.declined.title': 'Return to Handback',
  'result-page.declined.text':
    'The provider says the request was declined. Handback shows what you can do next. You can close this page.',
  'result-page.not-expected.title': 'Nothing is waiting for this page',
  'result-page.not-expected.text':
    'This answer does not belong to a sign-in that is under way. Return to Handback and start there.',
} as const
