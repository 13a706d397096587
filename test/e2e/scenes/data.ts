import type { Data } from '../readable.ts'

/** Names of the accounts, their providers and servers, and react-aria’s own words, which it has in real languages only. */
export const data: Data = [
  /^Select$/,
  /^Dismiss$/,
  / selected\.( \d+ items selected\.)?$/,
  /^(alice|bob|carol)/,
  /^Meadow/,
  'login.example.org',
  'mastodon.social',
  'Only on the old phone.',
  // Initials of an account.
  /^[A-Z]{1,2}$/,
]
