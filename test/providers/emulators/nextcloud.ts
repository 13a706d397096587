import type { Emulation } from '../kit/emulator.types.ts'

export const nextcloud: Emulation | null = null
