import type { Emulation } from '../kit/emulator.types.ts'

/** Can’t be linked by a desktop app: nothing of it may be asked. */
export const paypal: Emulation = {
  id: 'paypal',
  hosts: ['www.paypal.com', 'api-m.paypal.com'],
  app: { clientId: 'paypal-app', secret: 'paypal-secret' },
  address: 'paypal.com',
  client: { authMethod: 'client_secret_basic', redirectRule: 'fixed-ports' },
  routes: () => [],
  expects: { subject: (login) => login, ending: 'by-hand', afterwards: 'asked' },
}
