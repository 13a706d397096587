import type { Emulation } from '../kit/emulator.types.ts'

export const dropbox: Emulation | null = null
