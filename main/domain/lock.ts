const minuteMs = 60 * 1000

/** After how long without any input to this computer the window is locked. */
export const lockChoices = ['off', '1-minute', '5-minutes', '15-minutes', '1-hour'] as const
export type LockAfter = (typeof lockChoices)[number]

const minutes = { '1-minute': 1, '5-minutes': 5, '15-minutes': 15, '1-hour': 60 } as const

/** Null: it is not locked by itself. */
export function idleLimitMs(choice: LockAfter): number | null {
  return choice === 'off' ? null : minutes[choice] * minuteMs
}

const freeTries = 3
export const longestWaitMs = 5 * minuteMs

/** How long nobody may try again after this many wrong passphrases: 2 s, 4 s, … five minutes. */
export function waitAfterWrong(wrong: number): number {
  if (wrong < freeTries) return 0
  return Math.min(longestWaitMs, 2 ** Math.min(wrong - freeTries + 1, 20) * 1000)
}
