// What the window shares with the contract besides types, apart from the schemas: no page bundles zod.

/** The longest label of an account, in characters. */
export const longestTag = 40

/** How long an account may stay in the list after its access has ended. */
export const retentions = ['for-ever', '30-days', '90-days', '1-year'] as const

/** After how long without any input the window locks itself. */
export const lockChoices = ['off', '1-minute', '5-minutes', '15-minutes', '1-hour'] as const

/** What the person may be told by a notification of the system. */
export const noticeKinds = [
  'ended',
  'needs-you',
  'run-done',
  'reminder',
  'lapses-soon',
  'ended-elsewhere',
] as const
