export const providerWords = {} as const
