import type { Emulation } from '../kit/emulator.types.ts'

/** Can’t be linked by a desktop app: nothing of it may be asked. */
export const orcid: Emulation = {
  id: 'orcid',
  hosts: ['orcid.org'],
  app: { clientId: 'orcid-app', secret: 'orcid-secret' },
  address: 'orcid.org',
  client: { authMethod: 'client_secret_post', redirectRule: 'fixed-ports' },
  routes: () => [],
  expects: { subject: (login) => login, ending: 'by-hand', afterwards: 'asked' },
}
