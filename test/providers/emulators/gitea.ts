import type { Emulation } from '../kit/emulator.types.ts'

export const gitea: Emulation | null = null
