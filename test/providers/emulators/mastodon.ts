import type { Emulation } from '../kit/emulator.types.ts'

export const mastodon: Emulation | null = null
