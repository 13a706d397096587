/** What providers are asked for and asked to do, and the page shown after signing in there. */
export const providerWords = {
  'scope.openid': 'Know that you have an account there, by its number',
  'scope.profile': 'See your name, user name and picture',
  'scope.email': 'See your email address',
  'scope.offline_access': 'Keep this permission until you revoke it',

  'provider.openid.asked':
    '{provider} is asked to cancel every token Handback holds for this account.',
  'provider.openid.also-affected':
    '{provider} may end other Handback permissions for the same account along with it.',
  'provider.openid.not-affected':
    'Your account at {provider} and other apps stay as they are. {provider} may go on listing Handback as an app you once allowed.',

  'provider.demo.asked':
    '{provider} is asked to cancel every token Handback holds for this account.',
  'provider.demo.also-affected':
    '{provider} forgets that you allowed Handback and asks again next time.',
  'provider.demo.not-affected': 'Your account at {provider} and other apps stay as they are.',

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
