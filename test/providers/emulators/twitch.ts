import type { Emulation } from '../kit/emulator.types.ts'

export const twitch: Emulation | null = null
