import type { Emulation } from '../kit/emulator.types.ts'

/** Shut down: whatever is asked of these hosts would be a mistake. */
export const fitbit: Emulation = {
  id: 'fitbit',
  hosts: ['www.fitbit.com', 'api.fitbit.com'],
  app: { clientId: '23ABCD', secret: null },
  address: 'www.fitbit.com',
  client: { authMethod: 'none', redirectRule: 'fixed-ports' },
  routes: () => [],
  expects: { subject: (login) => login, ending: 'by-hand', afterwards: 'asked' },
}
