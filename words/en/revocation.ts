export const revocationWords = {} as const
