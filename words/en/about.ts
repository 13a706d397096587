export const aboutWords = {
  'ui.about.licence': 'Free software under the MIT licence. It contains the work of others.',
  'ui.about.licences.open': 'Show licences',
} as const
