/** Names of the two IPC channels, apart from the schemas so that the preload bundles no zod. */
export const requestChannel = 'handback:request'
export const eventChannel = 'handback:event'

/** The one origin our windows have. */
export const appOrigin = 'app://handback'
