import type { Emulation } from '../kit/emulator.types.ts'

export const mcpServer: Emulation | null = null
