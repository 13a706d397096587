/** The first start, "How Handback works", and pages with nothing on them. */
export const welcomeWords = {
  'command.how-it-works': 'How Handback works',
  'ui.how.title': 'How Handback works',
  'ui.how.kept': 'Where your secrets are kept',
  'ui.how.covers': 'What Handback covers',
  'ui.how.covers.what':
    'The access you give to Handback on this computer, and single tokens you hand in.',
  'ui.how.covers-not': 'What it can’t do',
  'ui.how.covers-not.what':
    'End your browser’s sign-in, or the access that other apps have. For those it opens the provider’s page.',
  'ui.start.gallery': 'Nothing to register: choose where your account is',
  'ui.start.gallery.for': 'Link an account at {provider}',
  'ui.all-ended':
    '{count, plural, one {Nothing is left to do here. The row says how it ended; what happened stays readable until you remove it.} other {Nothing is left to do here. Each row says how it ended; what happened stays readable until you remove it.}}',
  'ui.all-ended.remove':
    '{count, plural, one {Remove it from the list} other {Remove all # from the list}}',
  'ui.all-ended.remove.for':
    '{count, plural, one {Remove it from the list} other {Remove all # from the list}}{count, plural, one {: {name}} other {}}',
  'ui.search.clear': 'Show all accounts',
} as const
