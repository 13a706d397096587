// A provider that registers no apps by itself, and what a person does there instead.
import { expect, type Locator } from '@playwright/test'
import { startOpenIdProvider } from '../support/openid-provider.ts'
import type { ProviderOptions, TestProvider } from '../support/openid-provider.types.ts'

type Method = 'none' | 'client_secret_basic' | 'client_secret_post'

/** Says nothing of the registration that its own app page, played by `registerByHand`, offers. */
export function startWithoutRegistration(options: ProviderOptions): Promise<TestProvider> {
  const hides = ['registration_endpoint', ...(options.discoveryHides ?? [])]
  return startOpenIdProvider({ ...options, discoveryHides: hides })
}

/** What a person does on the provider's page for developers. */
export async function registerByHand(
  provider: TestProvider,
  redirectUris: readonly string[],
  method: Method,
): Promise<{ client_id: string; client_secret?: string }> {
  const answer = await fetch(`${provider.issuer}/reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      application_type: 'native',
      redirect_uris: redirectUris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: method,
    }),
  })
  const text = await answer.text()
  expect(answer.status, text).toBe(201)
  return JSON.parse(text) as { client_id: string; client_secret?: string }
}

const steps = ['Register', 'Redirect address', 'Client ID', 'Test and link'] as const

/** Forward through the steps of registering an app, with Continue; back by the name of the step. */
export async function goToStep(dialog: Locator, step: (typeof steps)[number]): Promise<void> {
  const heading = dialog.getByRole('heading', { name: /^Step \d of 4/ })
  const here = /Step (\d)/.exec(await heading.innerText())?.[1]
  const wanted = steps.indexOf(step) + 1
  if (Number(here) > wanted) await dialog.getByRole('button', { name: step }).click()
  for (let at = Number(here); at < wanted; at += 1) {
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(heading).toHaveAccessibleName(new RegExp(`^Step ${at + 1} of 4`))
  }
}

/** Goes to the step that shows them. */
export async function shownAddresses(dialog: Locator): Promise<string[]> {
  await goToStep(dialog, 'Redirect address')
  const addresses = dialog.getByRole('code').filter({ hasText: 'http://' })
  await expect(addresses.first()).toBeVisible()
  return addresses.allInnerTexts()
}
