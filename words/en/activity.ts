/** The page of revocations, and which of them are shown. */
export const activityWords = {
  'activity.search': 'Search account or provider',
  'activity.only': 'Show',
  'activity.only.all': 'All',
  'activity.only.waiting': 'Waiting',
  'activity.only.needs-you': 'Needs you',
  'activity.only.finished': 'Finished',
  'activity.none.all': 'No access was ever revoked here.',
  'activity.none.waiting': 'Nothing is waiting.',
  'activity.none.needs-you': 'Nothing needs you.',
  'activity.none.finished': 'Nothing has finished yet.',
  'activity.none.typed': 'None of these revocations matches “{typed}”.',
  'activity.show-all': 'Show all',
  'activity.run': 'Ending access to many',
  'activity.run.open': 'Open the report',
  'ui.row.details': 'Details',
  'ui.row.details.for': 'Details: {name} on {provider}',
} as const
