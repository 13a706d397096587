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

export async function shownAddresses(dialog: Locator): Promise<string[]> {
  await expect(dialog.getByRole('code').first()).toBeVisible()
  return dialog.getByRole('code').allInnerTexts()
}
