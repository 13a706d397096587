// What the window shares with the contract besides types, apart from the schemas: no page bundles zod.

/** The longest label of an account, in characters. */
export const longestTag = 40

/** What the person may be told by a notification of the system. */
export const noticeKinds = [
  'ended',
  'needs-you',
  'run-done',
  'reminder',
  'lapses-soon',
  'ended-elsewhere',
] as const
