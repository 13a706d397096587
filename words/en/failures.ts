export const failureWords = {} as const
