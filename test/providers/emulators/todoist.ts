import type { Emulation } from '../kit/emulator.types.ts'

export const todoist: Emulation | null = null
