import type { Emulation } from '../kit/emulator.types.ts'

export const forgejo: Emulation | null = null
