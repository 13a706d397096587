import type { Emulation } from '../kit/emulator.types.ts'

/** Can’t be linked by a desktop app: nothing of it may be asked. */
export const stackExchange: Emulation = {
  id: 'stack-exchange',
  hosts: ['stackoverflow.com', 'api.stackexchange.com'],
  app: { clientId: 'stack-exchange-app', secret: 'stack-exchange-secret' },
  address: 'stackoverflow.com',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: () => [],
  expects: { subject: (login) => login, ending: 'by-hand', afterwards: 'asked' },
}
