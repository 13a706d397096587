import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  goToStep,
  registerByHand,
  shownAddresses,
  startWithoutRegistration,
} from '../app-registration.ts'
import { lookUp } from '../desk.ts'
import type { Act, Scene, Stage } from './scene.ts'

const address = (stage: Stage) => stage.dialog.getByLabel('Address of the provider')
const named = (stage: Stage, name: string) =>
  stage.dialog.getByRole('button', { name, exact: true })

async function openGallery(stage: Stage): Promise<void> {
  await stage.escape()
  await stage.button(/^Link (account|your first account)$/).click()
}

async function choose(stage: Stage, name: string): Promise<void> {
  await openGallery(stage)
  await address(stage).fill(name.toLowerCase())
  await named(stage, name).click()
}

/** What is said of an address that leads nowhere. */
const failing = (
  name: string,
  says: RegExp,
  typed: (stage: Stage) => string | Promise<string>,
): Scene => ({
  name: `address-${name}`,
  reach: async (stage) => {
    await openGallery(stage)
    await address(stage).fill(await typed(stage))
    await stage.dialog.getByRole('button', { name: 'Continue' }).click()
    return stage.dialog.getByText(says)
  },
})

const otherHosts = failing(
  'other-hosts',
  /wants to work through other addresses too/,
  async (stage) => {
    const says = { token_endpoint: 'https://tokens.elsewhere.example/token' }
    return (await stage.provider({ name: 'meadow', discoverySays: says })).issuer
  },
)

async function pageServer(stage: Stage, status: number, body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  stage.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const portOf = (address: string): number => Number(new URL(address).port)

/** Something else listens there already. */
async function takePorts(stage: Stage, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer().listen(port, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    stage.after(() => server.close())
  }
}

/** From “Link account” to the provider that is meant, and what can go wrong on the way. */
export const choosing: Act = {
  name: 'choosing',
  open: async (stage) => {
    await stage.launch()
  },
  scenes: [
    {
      name: 'gallery',
      reach: async (stage) => {
        await openGallery(stage)
        return named(stage, 'Mastodon')
      },
    },
    {
      name: 'gallery-search',
      reach: async (stage) => {
        await address(stage).fill('git')
        return named(stage, 'GitHub')
      },
    },
    {
      name: 'gallery-none',
      reach: async (stage) => {
        await address(stage).fill('nobody at all')
        return stage.dialog.getByText(/^No provider of this name/)
      },
    },
    {
      name: 'gallery-address-of',
      reach: async (stage) => {
        await choose(stage, 'Mastodon')
        return stage.dialog.getByText('The address of your Mastodon server.')
      },
    },
    {
      name: 'gallery-cannot',
      reach: async (stage) => {
        await choose(stage, 'Apple')
        return stage.dialog.getByText(/no app on a computer can be linked/)
      },
    },
    failing('unusable', /This address can’t be used/, () => 'javascript:alert(1)'),
    failing('unreachable', /can’t be reached/, () => 'nobody.invalid'),
    failing('not-safe', /won’t contact this address/, () => 'http://example.org'),
    failing('no-provider', /No OpenID provider was found/, (stage) =>
      pageServer(stage, 404, '{"error":"not found"}'),
    ),
    failing('mismatch', /says it is somebody else/, async (stage) => {
      const says = { issuer: 'https://login.elsewhere.example' }
      return (await stage.provider({ name: 'meadow', discoverySays: says })).issuer
    }),
    {
      ...otherHosts,
      reach: async (stage) => {
        await otherHosts.reach(stage)
        return stage.dialog.getByRole('button', { name: 'Trust these and go on' })
      },
    },
    {
      name: 'wizard-register',
      reach: async (stage) => {
        await choose(stage, 'GitHub')
        return stage.dialog.getByRole('heading', { name: /register a developer app/ })
      },
    },
    {
      name: 'wizard-address',
      reach: async ({ dialog }) => {
        await goToStep(dialog, 'Redirect address')
        return dialog.getByRole('code').filter({ hasText: 'http://' })
      },
    },
    {
      name: 'wizard-client-file-wrong',
      reach: async (stage) => {
        await choose(stage, 'Google')
        await goToStep(stage.dialog, 'Client ID')
        const mimeType = 'application/json'
        const buffer = Buffer.from('{"web":{"client_id":"me"}}')
        const file = { name: 'client_secret_1.json', mimeType, buffer }
        await stage.dialog.locator('input[type=file]').setInputFiles(file)
        return stage.dialog.getByRole('alert')
      },
    },
    {
      name: 'wizard-ports',
      reach: async (stage) => {
        const unregistered = await stage.provider({ name: 'harbour', registration: false })
        await openGallery(stage)
        await address(stage).fill(unregistered.issuer)
        await stage.dialog.getByRole('button', { name: 'Continue' }).click()
        await goToStep(stage.dialog, 'Redirect address')
        await stage.dialog.getByText('Fixed ports').click()
        return stage.dialog.getByRole('code').filter({ hasText: 'http://' }).nth(9)
      },
    },
    {
      name: 'wizard-client',
      reach: async ({ dialog }) => {
        await goToStep(dialog, 'Client ID')
        await dialog.getByLabel('Client ID').fill('handback')
        await dialog.getByLabel('Client secret').fill('secret')
        return dialog.getByLabel('Client secret')
      },
    },
    {
      name: 'wizard-advanced',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: /^Advanced/ }).click()
        return dialog.getByLabel(/signing keys/)
      },
    },
    {
      name: 'wizard-test',
      reach: async ({ dialog }) => {
        await goToStep(dialog, 'Test and link')
        return dialog.getByRole('button', { name: 'Test the app' })
      },
    },
    {
      name: 'wizard-test-results',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Test the app' }).click()
        return dialog.getByRole('region', { name: 'What the test showed' }).getByText(/: wrong$/)
      },
      leave: (stage) => stage.escape(),
    },
    {
      name: 'wizard-test-results-right',
      reach: async (stage) => {
        const grove = await startWithoutRegistration({ name: 'grove' })
        stage.after(() => grove.close())
        const dialog = await lookUp(stage.page, grove.issuer)
        await goToStep(dialog, 'Redirect address')
        await dialog.getByText('Fixed ports').click()
        const addresses = await shownAddresses(dialog)
        const client = await registerByHand(grove, addresses, 'client_secret_basic')
        await takePorts(stage, addresses.map(portOf))
        await goToStep(dialog, 'Client ID')
        await dialog.getByLabel('Client ID').fill(client.client_id)
        await dialog.getByLabel('Client secret').fill(client.client_secret ?? '')
        await goToStep(dialog, 'Test and link')
        await dialog.getByRole('button', { name: 'Test the app' }).click()
        return dialog.getByText(/knows this client ID, and the secret is right/)
      },
    },
    {
      name: 'link-no-port-free',
      reach: async ({ dialog }) => {
        await dialog.getByRole('button', { name: 'Link account' }).click()
        return dialog.getByText('What to do')
      },
      leave: (stage) => stage.escape(),
    },
  ],
}
